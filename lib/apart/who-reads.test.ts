import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** Where people are answered and jobs are done: nothing here reads what others wrote by itself. */
const folders = ["app", "lib/commands", "lib/data", "lib/queries", "lib/worker", "lib/auth"];

/** What reads it, or compares or renders it: called from lib/apart/jobs.ts, or by one another. */
const readers = [
  ...["importArticle", "readText", "readSnapshot", "sniffType", "readPdf", "pdfWords", "importPage", "importMarkdown"],
  ...["readAnnotations", "planAnnotations", "readClaimReviews", "previewedText"],
  ...["verifyBundle", "readZip", "readReport", "readForeignReport", "keptReport", "readStrictJson"],
  ...[
    "findFacts",
    "matchFacts",
    "findPassage",
    "passageState",
    "watchFindings",
    "carryRanges",
    "compareTexts",
    "layOutRows",
  ],
  ...["reportHtml", "reportFile", "servedFile", "reportPdf", "reportXlsx", "setPaper", "writeWarc", "writeWacz"],
];

/** The readers that a source text imports to call; a type is nothing to call. */
function calledIn(text: string): string[] {
  return Array.from(text.matchAll(/^import (?!type\b)\{([^}]*)\} from "([^"]+)"/gm), ([, names = "", from = ""]) =>
    // The command of the same name calls the importer apart.
    from.includes("/commands/") ? [] : names.split(",").map((name) => name.trim()),
  )
    .flat()
    .map((name) => name.replace(/ as .*/, ""))
    .filter((name) => readers.includes(name));
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("generated"));
}

test.each(folders)("%s has it done apart", (folder) => {
  const found = sources(folder).flatMap((file) =>
    calledIn(readFileSync(file, "utf8")).map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});

test("whoever calls a reader is found, whatever else is imported with it", () => {
  const text =
    'import { type Carried, carryRanges as carry } from "@/lib/domain/anchor/carry";\nimport { importArticle } from "@/lib/commands/article/import-article";\nimport type { findPassage } from "x";';
  expect(calledIn(text)).toEqual(["carryRanges"]);
});

test("the program of the processes holds no way to a database", () => {
  const program = readFileSync("lib/apart/generated/child.mjs", "utf8");
  const packages = Array.from(program.matchAll(/^import [^;]*from "([^"]+)"/gm), ([, name = ""]) => name);
  expect(packages).toContain("linkedom");
  expect(packages.filter((name) => /^(pg|pg-boss|@prisma|next|undici)/.test(name))).toEqual([]);
});
