import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../../..");
const codeOf = (file: string) =>
  readFileSync(path.join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/[^\n]*$/gm, "");
const filesIn = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file.split(path.sep).join("/")}`)
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/generated\//.test(file))
    .sort();

/** What holds facts of sources, words of snapshots, and what was worked out from them: as a table and as a relation. */
const guarded =
  /\.(?:source|snapshot|content|contentPiece|sourceFacts|notice|evidence)\.(?:find|group|aggregate|update|create)|\b(?:FROM|JOIN|UPDATE|INTO) (?:source|snapshot|content|content_piece|source_facts|notice|evidence)\b|\b(?:source|snapshot|mergedInto|content): (?:true|\{|owner\b)/;

/** Functions that read what is guarded without a reader, and why none of it reaches whoever calls them. */
const tellNothing: Readonly<Record<string, string>> = {
  keepContent: "writes; gives the hash of what it was given",
  contentBytes: "gives the bytes of a hash, which only what is guarded names",
  insertSource: "writes; gives the new id",
  confidenceColumns: "makes columns of what it is given",
  sourceInEvent: "gives a salted hash",
  updateSource: "writes; gives whether it did",
  updateConfidence: "writes; gives whether it did",
  updateRetirement: "writes; gives whether it did",
  mergeInto: "writes",
  takeApart: "writes",
  weighSources: "counts uses, by ids",
  countSharedClaims: "counts claims, by ids",
  countUsesOfSource: "counts uses, by ids",
  listPublishers: "asks for sources that are not confidential alone",
  insertWaitingSnapshot: "writes; the address goes from table to table",
  beginTry: "writes; gives whether it did",
  endTry: "writes; gives whether it did",
  waitAgain: "writes; gives the number of the try",
  keepFetched: "writes; gives the salted hash",
  insertBrought: "writes; gives the salted hash, and whether it was known, to whoever may see the source",
  insertWatchedSnapshot: "writes; gives the new id",
  insertReread: "writes; gives the new id, and whether its words were kept already, to whoever may read them",
  addWitness: "writes; gives whether it did",
  snapshotsOfSources: "gives ids and times",
  findNewestKept: "gives an id and a time",
  findChosenEncoding: "gives the name of an encoding",
  lockSnapshot: "locks",
  lockUnderWay: "gives an id",
  findSnapshotProgress: "gives a state and a number of tries",
  listSnapshotsInReport: "gives ids of what everybody may see, and a count",
  listRestingOn: "gives passages as people wrote them, and claims",
  listNamedEvidence: "gives what people wrote and the salted hash",
  countEvidence: "counts",
  listWaitingTicks: "gives ids and counts",
  listTicksOf: "gives ids",
  hasExactPassage: "says whether there is one",
  isAttached: "asks by ids",
  insertEvidence: "writes; gives the new id",
  updateEvidence: "writes",
  markEvidenceRemoved: "writes",
  raiseNotice: "writes; gives the new id",
  findNotice: "leaves out the words that it tells of",
  answerNotice: "writes; gives whether it did",
  countOpenNotices: "counts",
  countNotices: "counts",
  insertLook: "writes",
  countClaimsThatWait: "counts",
  countUnassignedClaims: "counts",
  listClaimsThatWait: "counts evidence, beside claims",
  listUnassignedClaims: "counts evidence, beside claims",
  countNoticesThatWait: "counts",
  listNoticesThatWait: "gives kinds and times, beside claims",
  passageBranches: "finds passages as people wrote them, by id",
  showPassages: "gives passages as people wrote them, and claims",
  tellPeople: "writes; asks on which claims evidence stands",
};

type Exported = { readonly file: string; readonly name: string; readonly head: string; readonly body: string };

/** The exported functions of a file, with what they take and what they do. */
function exportsOf(file: string): Exported[] {
  return [...codeOf(file).matchAll(/^export (?:async )?function (\w+)(<[^(]*>)?\(([\s\S]*?)^\}/gm)].map(
    ([whole, name = ""]) => {
      const ends = whole.search(/(?<=^(?:export[^\n]*)?\)[^\n]*)\{\n/m);
      return { file, name, head: whole.slice(0, ends), body: whole.slice(ends) };
    },
  );
}

/** Deals with what an article was made of, which has its name in common with a source. */
const others = ["lib/data/article/article-source.ts"];
const guardedFiles = filesIn("lib/data").filter((file) => !others.includes(file) && guarded.test(codeOf(file)));
const functions = guardedFiles.flatMap(exportsOf);

describe("who reads what is guarded says for whom", () => {
  test.each(functions.map(({ name, file, head }) => [name, file, head] as const))("%s of %s", (name, _file, head) => {
    if (Object.hasOwn(tellNothing, name)) expect(head).not.toMatch(/\bSourceReader\b/);
    else expect(head, "takes a SourceReader, or is listed with the reason why not").toMatch(/\bSourceReader\b/);
  });

  test("and a reader that is taken is asked: by shownSourceOf, shownSnapshotOf, mayRead or nameSeenBy, or handed on", () => {
    const asks = /\b(?:shown\w+Of|mayRead|maySeeName|nameSeenBy|whereOf)\(|\(reader\b|, reader[,)]|seesAll/;
    const deaf = functions.filter(({ head, body }) => /\bSourceReader\b/.test(head) && !asks.test(body));
    expect(deaf.map(({ name }) => name)).toEqual([]);
  });

  test("no file was missed, and nothing is listed that is not there", () => {
    expect(guardedFiles).toEqual(
      expect.arrayContaining(
        ["sources", "snapshots", "evidence", "notices", "watch"].map((file) => `lib/data/evidence/${file}.ts`),
      ),
    );
    const names = functions.map(({ name }) => name);
    expect(Object.keys(tellNothing).filter((name) => !names.includes(name))).toEqual([]);
  });

  test("rows become sources and snapshots in one place each, which no other file can go round", () => {
    const makers = filesIn("lib/data").filter((file) => /\b(?:sourceOf|snapshotFactsOf)\(/.test(codeOf(file)));
    expect(makers).toEqual(["lib/data/evidence/snapshot-facts.ts", "lib/data/evidence/sources.ts"]);
    for (const file of makers)
      expect(codeOf(file)).not.toMatch(/^export function (?:sourceOf|snapshotFactsOf|withoutWords)/m);
  });
});

describe("nobody takes a reader that is not theirs", () => {
  const using = (word: string) =>
    ["lib", "app", "actions", "components"]
      .flatMap(filesIn)
      .filter((file) => new RegExp(`\\b${word}\\b`).test(codeOf(file)));

  test("a person's is made of their rights alone", () => {
    expect(using("personReader")).toEqual(["lib/auth/source-reader.ts", "lib/domain/evidence/source.ts"]);
    expect(using("as SourceReader")).toEqual(["lib/domain/evidence/source.ts"]);
  });

  test("the worker's is for background work, and for the salted hash of a name", () => {
    const others = using("theWorker").filter((file) => !file.startsWith("lib/worker/"));
    const byWorker = others.filter((file) => /= defineWorkerCommand</.test(codeOf(file)));
    expect(others.filter((file) => !byWorker.includes(file))).toEqual([
      "lib/data/evidence/source-facts.ts",
      "lib/domain/evidence/source.ts",
    ]);
  });
});
