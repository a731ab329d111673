import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type Fact, isGranted, type Permission, type Role, roles } from "@/lib/domain/desk/permissions";
import { ForbiddenError } from "@/lib/domain/errors";
import type { Actor } from "./authorize";

const root = path.resolve(import.meta.dirname, "../..");

/** The project's files in a folder, by their path from the top. */
function filesIn(folder: string, named: RegExp): string[] {
  const entries = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && named.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}

/** A file's code: its text without comments, so that a call in a comment counts for nothing. */
const codeOf = (file: string) => withoutComments(readFileSync(path.join(root, file), "utf8"));

/** Strings are matched too, and kept, since "//" in one begins no comment. */
function withoutComments(text: string): string {
  const parts = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return text.replace(parts, (_, string: string | undefined) => string ?? "");
}

test("a call in a comment is no call, an address in a string is no comment", () => {
  const text =
    '// pageActor()\nconst a = "https://x"; /* pageActor()\n * pageActor() */ const b = `//`; // pageActor()';
  expect(withoutComments(text)).toBe('\nconst a = "https://x";  const b = `//`; ');
});

/** Pages and routes that are open to whoever asks, and why. */
const openToAll: Readonly<Record<string, string>> = {
  "app/page.tsx": "only leads on to what waits for whoever is signed in",
  "app/sign-in/page.tsx": "whoever signs in is not signed in",
  "app/set-password/page.tsx": "whoever sets a password by a one-time link is not signed in",
  "app/unsubscribe/[token]/page.tsx": "the token in a message's link says who it is, and the page changes nothing",
  "app/unsubscribe/[token]/now/route.ts": "the token in a message's link says who it is",
  "app/api/health/route.ts": "says whether the server is well, and nothing else, to load balancers",
  "app/schema/[name]/route.ts": "describes the form of exported files to those who were given one",
  "app/api/auth/[...nextauth]/route.ts": "is the sign-in itself",
};

/**
 * What establishes who asks: pageActor leads away, enter and takeFile, which goes by it, answer in words, answerWithReport and the stream, which asks for the
 * session, answer 401 themselves.
 */
const asksWho = /\b(pageActor|enter|answerWithReport|takeFile|findSessionOfRequest)\(/;

describe("every page and route asks who is there", () => {
  const addresses = filesIn("app", /^(page\.tsx|route\.ts)$/);
  test.each(addresses)("%s", (file) => {
    if (file in openToAll) expect(codeOf(file)).not.toMatch(asksWho);
    else expect(codeOf(file)).toMatch(asksWho);
  });

  test("and nothing is listed as open that is not there", () => {
    expect(Object.keys(openToAll).filter((file) => !addresses.includes(file))).toEqual([]);
  });

  test("the report's answer asks too, and a page's actor is the one of the request", () => {
    expect(codeOf("actions/door/enter.ts")).toMatch(
      /assertSameOrigin\([\s\S]*await who\(\)[\s\S]*await doIt\([\s\S]*ok\(await getActorOfRequest\(\)\)/,
    );
    expect(codeOf("app/(newsroom)/articles/[slug]/report/answer.ts")).toContain("await findActorOfRequest()");
    expect(codeOf("app/page-actor.ts")).toContain("await Promise.all([findActorOfRequest()");
    expect(codeOf("app/api/live/route.ts")).toMatch(/if \(!session\) return new Response\(null, \{ status: 401 \}\)/);
  });
});

/** Commands that take more than an action can, and the routes that hand it to them. */
const byRoute: Readonly<Record<string, string>> = {
  uploadSnapshot: "app/(newsroom)/sources/[id]/snapshots/route.ts",
};

/** Commands that no screen gives, and why. */
const withoutAction: Readonly<Record<string, string>> = {
  "lib/commands/record/record-bundle.ts": "a part of makeBundle, which every way of exporting a bundle takes",
  "lib/commands/record/register-audit-key.ts":
    "the key is outside the database and the screens: the command line gives it",
  "lib/commands/desk/note-first-sign-in.ts": "the sign-in itself gives it",
  "lib/commands/desk/keep-galley-address.ts": "the server gives it when it starts; changeSettings is for people",
};

/** Actions of somebody who is not signed in: the one-time link in the input says who it is. */
const linkActions = ["setPasswordAction"];

describe("every action goes through the one door: by act or, where it changes nothing of the record, by ask or note", () => {
  const files = filesIn("actions", /\.ts$/).filter((file) => !file.startsWith("actions/door/"));
  const actions = files.flatMap((file) =>
    [...codeOf(file).matchAll(/^export async function (\w+)\(.*?\n\}/gms)].map(
      ([body, name]) => [name ?? "", file, body] as const,
    ),
  );

  test.each(actions)("%s of %s", (name, _file, body) => {
    if (linkActions.includes(name)) return expect(body).toMatch(/\n {2}return actByLink\(\w+, \w+, input, key\);\n\}$/);
    expect(body).toMatch(
      /^export async function \w+\((?:acts: unknown\) \{\n {2}return actInRow\(\w+, \w+, acts\)|input: unknown(?:, key: string\) \{\n {2}return act\(\w+, \w+, input, key\)|\) \{\n {2}return (?:ask|note)\(\w+, \w+, input\)));\n\}$/,
    );
  });

  test("every export of an action file is one of them", () => {
    for (const file of files) {
      expect(codeOf(file)).toMatch(/^"use server";/);
      const exported = [...codeOf(file).matchAll(/^export (?:async )?(?:function|const|class|default) ?(\w+)/gm)].map(
        ([, name]) => name,
      );
      expect(exported.sort()).toEqual(
        actions
          .filter(([, of]) => of === file)
          .map(([name]) => name)
          .sort(),
      );
    }
  });

  test("there are no actions elsewhere", () => {
    const elsewhere = ["actions", "app", "components", "lib"]
      .flatMap((folder) => filesIn(folder, /\.tsx?$/))
      .filter((file) => !files.includes(file) && /["']use server["']/.test(codeOf(file)));
    expect(elsewhere).toEqual([]);
  });

  test("every command has its action, or is listed with its route or why it has none, and every action but those of rows its own command", () => {
    const commands = filesIn("lib/commands", /\.ts$/)
      .filter((file) => !(file in withoutAction))
      .flatMap((file) =>
        [...codeOf(file).matchAll(/^export const (\w+) = define(?!WorkerCommand)[A-Z]\w*</gm)].map(([, name]) => name),
      );
    const alone = actions.flatMap(([, , body]) => /\bact(?:ByLink)?\((\w+),/.exec(body)?.[1] ?? []);
    // In a row comes what has an action of its own as well, or none.
    const inRow = actions.flatMap(([, , body]) => /\bactInRow\((\w+),/.exec(body)?.[1] ?? []);
    const given = [...alone, ...inRow.filter((command) => !alone.includes(command))];
    const routed = Object.entries(byRoute).map(([command, route]) => {
      const isFile = new RegExp(`takeFile\\(request, ${command}, `).test(codeOf(route));
      if (!isFile) expect(codeOf(route)).toMatch(new RegExp(`perform\\(actor, ${command}, `));
      expect(codeOf(isFile ? "app/take-file.ts" : route)).toMatch(
        /await enter\([\s\S]*authorize\(actor, [\s\S]*perform\(actor, /,
      );
      return command;
    });
    expect([...given, ...routed].sort()).toEqual(commands.sort());
    expect(commands.length).toBeGreaterThan(40);
  });
});

/** Exports of lib/queries that are no queries, and why they need no permission of their own. */
const noQueries: Readonly<Record<string, string>> = {
  defineQuery: "makes queries",
  databaseHealth: "only says whether the database is there and takes what is written, for the health address",
  namedSignIn: "a part of queries that have asked already",
  readPage: "a part of queries that have asked already",
  pageAt: "counts, and reads nothing",
  articleRows: "a part of queries that have asked already",
  bySection: "sorts rows that were read already",
  openSnapshot: "a part of queries that have asked already",
  partOf: "a part of queries that have asked already",
  reportClaims: "a part of getReport, which has asked already",
  withNames: "a part of queries that have asked already",
  reportSignIn: "a part of getReport, which has asked already",
  reportTimeline: "a part of getReport, which has asked already",
  peopleIn: "a part of getReport, which has asked already",
  worded: "makes sentences of what was read already",
  toldTo: "leaves out what somebody has no right to be told",
  newsOf: "is the same for everybody who may read articles; newsTo asks that for each of them",
  newsTo: "leaves out what somebody has no right to be told",
  workbenchClaims: "a part of getWorkbench and of news, which ask the right",
  workbenchSkips: "a part of getWorkbench and of news, which ask the right",
  workbenchPlan: "a part of getWorkbench and of news, which ask the right",
  changesSince: "a part of getLive and of the streams, and asks the right to each event",
  seenInLog: "only says how long the log is",
  liveStreams: "gives what asks the right to each event, for each stream",
  LiveStreams: "asks the right to each event, for each stream",
  getReportAsOperator: "for the command line of the server, whose user owns the database anyway",
  checkArticles: "for the command line, as getReportAsOperator",
  checkArticle: "for the command line, as getReportAsOperator",
  checkAgainstRecords: "looks at a report that was read already",
  foreignReportFile: "for the command line; getForeignReportFile asks",
  foreignBundle: "for the command line; getForeignBundle asks",
  earlierChecksFile: "for the command line; getEarlierChecksFile asks",
  rankedChecksLike: "for the command line; findChecksLike asks",
  readNotificationFilter: "reads an address, not the database",
  kindsSeenBy: "a part of queries that have asked already",
  placesOf: "a part of queries that have asked already",
  saidTo: "a part of getForMe, which has asked already",
  reportConversation: "a part of getReport, which has asked already",
  readNoticeFilter: "reads an address, not the database",
  readArticleFilter: "reads an address, not the database",
  readSourceFilter: "reads an address, not the database",
  paramOf: "reads an address, not the database",
  choiceOf: "reads an address, not the database",
  pageOf: "reads an address, not the database",
  isId: "reads an address, not the database",
};

type AnyQuery = ((actor: Actor, ...args: unknown[]) => Promise<unknown>) & { readonly permission: Permission };

const exported: [string, unknown][] = [];
for (const file of filesIn("lib/queries", /\.ts$/)) {
  exported.push(...Object.entries((await import(path.join(root, file))) as Record<string, unknown>));
}

describe("every query has a permission and denies whoever has it not", () => {
  const functions = exported.filter(([, each]) => typeof each === "function");
  const queries = functions.filter((each): each is [string, AnyQuery] => "permission" in (each[1] as object));

  test("or is listed with the reason why not", () => {
    const others = functions.map(([name]) => name).filter((name) => !queries.some(([query]) => query === name));
    expect(others.filter((name) => !(name in noQueries))).toEqual([]);
    expect(Object.keys(noQueries).filter((name) => !others.includes(name))).toEqual([]);
  });

  const denied = queries.flatMap(([name, query]) =>
    roles
      .filter((role) => !isGranted(query.permission, new Set<Fact>([role])))
      .map((role) => [role, name, query] as const),
  );
  test.each(denied)("%s may not %s", async (role: Role, _name, query) => {
    // No arguments: a query that looked at them before asking would fail otherwise.
    await expect(query({ id: "nobody", name: "", role })).rejects.toThrow(ForbiddenError);
  });

  test("which is no empty promise", () => {
    expect(denied.map(([role, name]) => `${role} ${name}`)).toEqual(
      expect.arrayContaining([
        "reviewer getQueue",
        "auditor getQueue",
        "editor listPeople",
        "reviewer listPeople",
        "auditor listPeople",
      ]),
    );
  });
});

test("only lib/data imports Prisma and its client", () => {
  const importers = ["actions", "app", "components", "lib", "prisma", "scripts"]
    .flatMap((folder) => filesIn(folder, /\.(ts|tsx|mjs)$/))
    .filter((file) => !file.startsWith("lib/data/") && !file.startsWith("scripts/generated/"))
    .filter((file) => /from ["'](@prisma\/|.*generated\/client)/.test(codeOf(file)));
  expect(importers).toEqual([]);
});
