import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { importsOf, sourcesIn } from "./source-imports";

const root = path.resolve(import.meta.dirname, "../..");

/** Where the domain declares what it is made of, with zod; everything else takes the types alone. */
const declarations = /^lib\/domain\/(?:(?:shape|record\/audit\/events)\/|report\/report[a-z-]*\.ts$)/;

/** The one file that reads the word list of a library of names. */
const wordTags = "lib/domain/fact/names/word-tags.ts";
/** The one file that compares words by a library. */
const wordDiff = "lib/domain/compare/word-diff.ts";
/** The one file that stands in the place of a library's own (0119), which it reaches by its path. */
const formatter = [
  "messages/format-message.ts",
  "../node_modules/use-intl/dist/esm/production/format-message/index.js",
];

/** What stands under lib/ without a folder of its own. */
const settings = ["lib/env", "lib/log"];
const prisma = /^@prisma\/|^pg$|^prisma$/;
const web = /^next($|\/)|^react(-|$|\/)|^next-intl/;

/**
 * Who may import whom (DESIGN.md, section 4). `places` are those beside the folder itself; `packages` are what it may
 * take from npm and Node, `never` what it may not where they are its own choice. Of `types` it takes types alone.
 */
type Arrow = { places: readonly string[]; types?: readonly string[]; packages?: RegExp; never?: RegExp };

const arrows: Readonly<Record<string, Arrow>> = {
  "lib/domain": { places: [], packages: /^$/ },
  "lib/input": { places: ["lib/domain"], packages: /^zod$/ },
  "lib/data": {
    places: ["lib/domain", "lib/data/generated", "lib/apart", ...settings],
    packages: /^@prisma\/|^server-only$|^node:|^pg$|^pg-boss$/,
  },
  "lib/auth": { places: ["lib/data", "lib/domain", ...settings], never: prisma },
  "lib/importers": { places: ["lib/domain"], never: new RegExp(`${prisma.source}|${web.source}`) },
  "lib/exporters": { places: ["lib/domain", "messages"], never: new RegExp(`${prisma.source}|${web.source}`) },
  "lib/evidence": {
    places: ["lib/domain", "lib/importers", ...settings],
    never: new RegExp(`${prisma.source}|${web.source}`),
  },
  "lib/apart": {
    // Of lib/data the two hashes alone, which the linter holds: a process apart knows no database.
    places: ["data", "domain", "importers", "exporters", "evidence"].map(inLib),
    never: new RegExp(`${prisma.source}|${web.source}`),
  },
  "lib/commands": {
    places: ["apart", "auth", "data", "domain", "input", "importers", "exporters", "evidence"]
      .map(inLib)
      .concat(settings),
    packages: /^server-only$|^node:/,
  },
  "lib/queries": {
    places: ["apart", "auth", "data", "domain", "input", "importers", "exporters", "evidence"]
      .map(inLib)
      .concat(settings, "messages"),
    packages: /^server-only$|^node:|^use-intl/,
  },
  "lib/worker": {
    places: ["apart", "commands", "queries", "data", "domain", "evidence", "exporters"]
      .map(inLib)
      .concat(settings, "messages"),
    packages: /^server-only$|^node:|^nodemailer$/,
  },
  actions: {
    places: ["apart", "auth", "commands", "queries", "input", "domain"]
      .map(inLib)
      .concat(settings, "actions/door", "messages"),
    never: prisma,
  },
  components: {
    places: ["actions", "lib/domain", "lib/input", "messages"],
    types: ["lib/queries"],
    never: /^@prisma\/|^pg$|^node:|^server-only$/,
  },
  app: {
    places: ["apart", "auth", "commands", "queries", "input", "importers", "exporters", "evidence", "domain"]
      .map(inLib)
      .concat(settings, "actions", "actions/door", "components", "messages"),
    never: prisma,
  },
  messages: { places: ["lib/domain"], packages: /^use-intl|^intl-messageformat$/ },
};

function inLib(name: string): string {
  return `lib/${name}`;
}

/** The faults of one file, each as "file -> what it may not import". */
function wrongImports(folder: string, file: string, text: string): string[] {
  const { places, types = [], packages, never } = arrows[folder] ?? { places: [] };
  const values = importsOf(file, text.replace(/^(?:import|export) type [^;]*;/gm, ""));
  const isAllowed = (name: string) => {
    if (file === formatter[0] && name === formatter[1]) return true;
    if (name.startsWith("../")) return false;
    if (name === "zod" && declarations.test(file)) return true;
    if (name === "compromise/two" && file === wordTags) return true;
    if (name === "diff" && file === wordDiff) return true;
    if (!name.startsWith("./")) return (packages?.test(name) ?? true) && !never?.test(name);
    const place = placeOf(name.slice(2));
    return [folder, ...places].includes(place) || (types.includes(place) && !values.includes(name));
  };
  return importsOf(file, text)
    .filter((name) => !isAllowed(name))
    .map((name) => `${file} -> ${name}`);
}

/** The folder that the table has a word for. */
function placeOf(file: string): string {
  if (file.startsWith("actions/door/")) return "actions/door";
  if (file.startsWith("lib/data/generated/")) return "lib/data/generated";
  return file.split("/", file.startsWith("lib/") ? 2 : 1).join("/");
}

test("every folder under lib is in the table", () => {
  const folders = readdirSync(path.join(root, "lib"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) expect(Object.keys(arrows)).toContain(`lib/${name}`);
});

test.each(Object.keys(arrows))("%s imports only what it may", (folder) => {
  const faults = sourcesIn(folder).flatMap((file) =>
    wrongImports(folder, file, readFileSync(path.join(root, file), "utf8")),
  );
  expect(faults).toEqual([]);
});

test("the imports are read at all", () => {
  expect(
    importsOf("lib/a/b.ts", 'import type { X } from "../c";\nexport * from "@/lib/d";\nimport("./e");\nimport "f";'),
  ).toEqual(["../c", "./lib/d", "./lib/a/e", "f"]);
  expect(sourcesIn("lib").length).toBeGreaterThan(100);
});

const wrong: readonly (readonly [why: string, file: string, name: string])[] = [
  ["the domain knows no database", "lib/domain/text/x.ts", "@/lib/data/database"],
  ["nobody climbs out of a folder", "lib/domain/text/x.ts", "../../data/database"],
  ["not to one's own floor either", "lib/queries/claim/x.ts", "../verdict/get-queue"],
  ["nor from a page", "app/(newsroom)/x.tsx", "../page-actor"],
  ["nor from a component", "components/claim/x.tsx", "../ui/icon"],
  ["the domain takes no package", "lib/domain/x.ts", "diff"],
  ["nor zod, but where it declares its shapes", "lib/domain/x.ts", "zod"],
  ["a reader of reports takes none either", "lib/domain/report/x.ts", "zod"],
  ["their declaration takes no other package", "lib/domain/report/report-x.ts", "diff"],
  ["a shape takes no other package", "lib/domain/shape/x.ts", "diff"],
  ["a shape knows no database", "lib/domain/shape/x.ts", "@/lib/data/database"],
  ["the domain takes nothing from Node", "lib/domain/x.ts", "fs"],
  ["the domain reads no environment", "lib/domain/x.ts", "@/lib/env"],
  ["an importer knows no database", "lib/importers/x.ts", "@/lib/data/database"],
  ["an exporter knows none either", "lib/exporters/html/x.ts", "@/lib/data/database"],
  ["an importer fetches nothing", "lib/importers/x.ts", "@/lib/evidence/fetch/fetch-safely"],
  ["nor does an exporter", "lib/exporters/x.ts", "@/lib/evidence/fetch/fetch-safely"],
  ["input calls no command", "lib/input/x.ts", "@/lib/commands/claim/mark-claim"],
  ["data calls no command", "lib/data/x.ts", "@/lib/commands/claim/mark-claim"],
  ["data authorizes nobody", "lib/data/x.ts", "@/lib/auth/authorize"],
  ["auth calls no command", "lib/auth/x.ts", "@/lib/commands/claim/mark-claim"],
  ["auth leaves Prisma to data", "lib/auth/x.ts", "@prisma/client"],
  ["what is done apart asks no database", "lib/apart/x.ts", "@prisma/client"],
  ["an importer calls nothing apart", "lib/importers/x.ts", "@/lib/apart/run-apart"],
  ["a command knows no page", "lib/commands/x.ts", "@/app/page-actor"],
  ["a query shows nothing", "lib/queries/x.ts", "@/components/ui/icon"],
  ["a command leaves Prisma's types to data", "lib/commands/x.ts", "@/lib/data/generated/client"],
  ["a component reads no environment", "components/ui/x.tsx", "@/lib/env"],
  ["a component stands not behind the door", "components/ui/x.tsx", "@/actions/door/enter"],
  ["an action knows no page", "actions/x.ts", "@/app/page-actor"],
  ["nor a component", "actions/x.ts", "@/components/ui/icon"],
  ["an action leaves the database to commands", "actions/x.ts", "@/lib/data/database"],
  ["a command is called by actions and calls none", "lib/commands/x.ts", "@/actions/claim"],
  ["a page leaves the database to queries", "app/x.tsx", "@/lib/data/database"],
];

describe("a wrong import is found", () => {
  test.each(wrong)("by this test: %s", (_, file, name) => {
    expect(wrongImports(placeOf(file), file, `import { x } from "${name}";`)).toHaveLength(1);
  });

  test("by the linter, all of them", () => {
    const files = wrong.map(([, file, name], i) => [numbered(file, i), `import { x } from "${name}";\n`] as const);
    expect(filesAgainst("lint/style/noRestrictedImports", files)).toEqual(files.map(([file]) => file).sort());
  });

  const query = "@/lib/queries/verdict/get-queue";
  const ways: readonly (readonly [file: string, text: string, isRight: boolean])[] = [
    ["components/a.ts", `import type { Queue } from "${query}";`, true],
    ["components/b.ts", `export type { Queue } from "${query}";`, true],
    ["components/c.ts", `import { getQueue } from "${query}";`, false],
    ["components/d.ts", `import { type Queue, getQueue } from "${query}";`, false],
    ["components/e.ts", `export { getQueue } from "${query}";`, false],
    ["components/f.ts", `export const queue = import("${query}");`, false],
  ];

  test("a component takes the types of a query, by this test and by the linter", () => {
    const wrongOnes = ways.flatMap(([file, , isRight]) => (isRight ? [] : [file]));
    expect(ways.flatMap(([file, text]) => wrongImports("components", file, text).map(() => file))).toEqual(wrongOnes);
    expect(
      filesAgainst(
        "plugin",
        ways.map(([file, text]) => [file, `${text}\n`] as const),
      ),
    ).toEqual(wrongOnes);
  });
});

describe("file names", () => {
  test("are small words with hyphens, in app too", () => {
    const faulty = ["app/Page.tsx", "app/(newsroom)/openClaim.tsx", "components/ui/Icon.tsx", "lib/domain/my_claim.ts"];
    const fine = ["app/(newsroom)/articles/[slug]/page.tsx", "components/ui/icon.tsx", "lib/domain/x.db.test.ts"];
    const files = [...faulty, ...fine].map((file) => [file, "export const x = 1;\n"] as const);
    expect(filesAgainst("lint/style/useFilenamingConvention", files)).toEqual(faulty.sort());
  });

  test("in app are addresses where they are folders: words, or Next's own brackets", () => {
    const entries = readdirSync(path.join(root, "app"), { recursive: true, withFileTypes: true });
    const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(names.filter((name) => !/^([a-z-]+|\([a-z-]+\)|\[(\.{3})?[a-z]+\])$/.test(name))).toEqual([]);
  });
});

/** The same path with a number in it, so that no file stands twice. */
function numbered(file: string, i: number): string {
  return file.replace(/x\.(tsx?)$/, `x-${i}.$1`);
}

/** Which of these files Biome, with the project's own settings, finds breaking a rule. They are written in a folder of their own. */
function filesAgainst(rule: string, files: readonly (readonly [file: string, text: string])[]): string[] {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "galley-arrows-")));
  try {
    for (const part of ["biome.json", "scripts/lint"])
      cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
    for (const [file, text] of files) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const biome = path.join(root, "node_modules/@biomejs/biome/bin/biome");
    const args = ["lint", "--vcs-enabled=false", "--max-diagnostics=none", "--reporter=github"];
    const { stdout } = spawnSync(process.execPath, [biome, ...args], { cwd: folder, encoding: "utf8" });
    return [
      ...new Set(
        Array.from(stdout.matchAll(/\btitle=([^,]+),file=([^,]+)/g)).flatMap(([, title, file = ""]) =>
          title === rule ? path.relative(folder, file) : [],
        ),
      ),
    ].sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
