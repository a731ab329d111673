import { describe, expect, test } from "vitest";
import { verifyEd25519 } from "@/lib/data/record/ed25519";
import { checkpointText, parseCheckpoint } from "@/lib/domain/record/audit/checkpoint";
import { fingerprintOf, verifierKeyOf, writeSignedNote } from "@/lib/domain/record/audit/signed-note";
import { sha256 } from "@/lib/domain/record/audit/testing/defined-tree";
import type { AuditReport } from "@/lib/domain/report/report";
import { reportSchemaName } from "@/lib/domain/report/report-json-schema";
import { narrowReport } from "@/lib/exporters/report/narrow-report";
import { recordedLife } from "@/scripts/testing/recorded-life";
import { type BundleFiles, bundleText, remadeBundle, setText } from "@/scripts/testing/remade-bundle";
import { type Changes, firstKey, logName, sealedReport, secondKey, strangeKey } from "@/scripts/testing/sealed-report";
import { BundleFaultFound } from "./bundle-fault";
import { verifyBundle } from "./verify-bundle";
import { readZip, writeZip } from "./zip";

const crypto = { sha256, verifyEd25519 };
const whole = recordedLife();
const narrow = narrowReport(recordedLife(), 4) as AuditReport;
const honest = sealedReport(narrow);

/** What is found in a bundle: the kinds of faults with the file that each names, in the order in which they are told. */
function faultsOf(zip: Uint8Array, pinned: typeof firstKey | null = null): string[] {
  try {
    verifyBundle(crypto, zip, pinned && { key: pinned });
    return [];
  } catch (error) {
    if (!(error instanceof BundleFaultFound)) throw error;
    return [error.fault, ...error.others].map(({ what, where }) =>
      [what, where.file ?? where.name ?? where.number].filter((each) => each !== undefined).join(" "),
    );
  }
}

test("an honest bundle holds, and what was checked is told", () => {
  const verified = verifyBundle(crypto, sealedReport(whole), { key: firstKey });
  const editor = whole.people.find(({ role }) => role === "editor");
  const { article, timeline, claims } = whole;
  expect(verified).toMatchObject({
    ...{ title: article.title, slug: article.slug, newsroom: whole.newsroom.name ?? whole.newsroom.galley },
    ...{ exportedAt: "2026-11-30T10:00:00.000Z", claims: claims.length, events: timeline.length, signer: null },
    serieses: [{ series: "article", count: timeline.length, later: 0 }],
    ...{ size: timeline.length + 3, key: { name: logName, publicKey: secondKey.publicKey } },
    keys: [
      {
        fingerprint: fingerprintOf(sha256, firstKey),
        since: "2026-01-01T08:00:00.000Z",
        by: null,
        isVouchedFor: false,
      },
      {
        ...{ fingerprint: fingerprintOf(sha256, secondKey), reason: "A laptop was lost.", isVouchedFor: true },
        by: { name: editor?.name, role: "editor" },
      },
    ],
    known: { fingerprint: fingerprintOf(sha256, firstKey) },
  });
  expect(verified.files).toBe(readZip(sealedReport(whole)).length);
  expect(verified.verdicts.map(({ number, state, rating }) => [number, state, rating])).toEqual(
    claims.map(({ number, state, verdict }) => [number, state, verdict?.rating.label ?? null]),
  );
  expect(verified.checkpoint.startsWith(`${logName}\n${timeline.length + 3}\n`)).toBe(true);
});

test("a newsroom that has not said its name is called by its address", () => {
  const named = structuredClone(narrow);
  Object.assign(named.newsroom, { name: "The Desk" });
  const nameless = structuredClone(narrow);
  Object.assign(nameless.newsroom, { name: null });
  expect(verifyBundle(crypto, sealedReport(named), null)).toMatchObject({ newsroom: "The Desk", known: null });
  expect(verifyBundle(crypto, sealedReport(nameless), null).newsroom).toBe(narrow.newsroom.galley);
});

test("a bundle of one claim holds, by the numbers of the claim and of what concerns every claim", () => {
  expect(verifyBundle(crypto, honest, { key: secondKey })).toMatchObject({
    claims: 1,
    serieses: [{ series: "claim" }, { series: "every-claim" }],
    known: { fingerprint: fingerprintOf(sha256, secondKey) },
  });
});

describe("whoever seals it with what is not so is found:", () => {
  type Record = { [name: string]: unknown; data: { [name: string]: unknown } };
  const exported = (change: (record: Record) => void): Changes => ({ exported: (record) => change(record as never) });
  const keys = (change: (first: Record, second: Record) => void): Changes => ({
    keys: ([first, second]) => change(first as never, second as never),
  });
  const printed = (change: (checkpoint: { [name: string]: unknown }) => void): Changes => ({
    report: ({ checkpoint }) => change(checkpoint as never),
  });
  const [one, two] = ["proof/keys/1.json", "proof/keys/2.json"];

  test.each<[string, Changes, readonly string[]]>([
    [
      "an export of another manifest",
      exported(({ data }) => (data.manifestSha256 = "0".repeat(64))),
      ["export-manifest"],
    ],
    ["an export of other guides", exported(({ data }) => (data.guidesSha256 = "0".repeat(64))), ["export-guide"]],
    ["an export of another kind", exported((record) => (record.type = "report.exported")), ["export-other"]],
    ["an export without data", exported((record) => Object.assign(record, { data: null })), ["export-other"]],
    ["an export of another article", exported((record) => (record.article = "other")), ["export-other"]],
    [
      "an export of one series too few",
      exported(({ data }) => (data.read as unknown[]).pop()),
      ["export-read proof/export.json"],
    ],
    [
      "an export that stands in no series",
      exported((record) => (record.numbers = [])),
      ["export-read proof/export.json"],
    ],
    ["a first key that follows another", keys(({ data }) => (data.replaces = "x")), [`key-chain ${one}`]],
    ["a second key that follows none", keys((_, { data }) => (data.replaces = null)), [`key-chain ${two}`]],
    ["a second key of another log", keys((_, { data }) => (data.name = "other.example/log")), [`key-chain ${two}`]],
    ["a key that is too short", keys((_, { data }) => (data.publicKey = "AAAA")), [`key-chain ${two}`]],
    ["a key that is none", keys((_, { data }) => (data.publicKey = "?")), [`key-chain ${two}`]],
    [
      "a key that an event of another kind brought",
      keys((first) => (first.type = "person.added")),
      [`key-chain ${one}`],
    ],
    [
      "a first key that nobody has",
      keys(({ data }) => (data.publicKey = Buffer.alloc(32).toString("base64"))),
      [`key-chain ${two}`],
    ],
    ["a rotation that a stranger signed", { rotationSigners: [strangeKey] }, [`key-chain ${two}`]],
    ["a rotation that a stranger signed, too", { rotationSigners: [secondKey, strangeKey] }, [`key-chain ${two}`]],
    ["a rotation that nobody signed", { rotationSigners: [] }, ["proof-unreadable proof/keys/2.tlog-proof"]],
    [
      "a report that prints no checkpoint, but a proof",
      { report: (report) => Object.assign(report, { checkpoint: null }) },
      ["report-checkpoint"],
    ],
    [
      "a report that prints another origin",
      printed((said) => (said.origin = "other.example/log")),
      ["report-checkpoint"],
    ],
    ["a report that prints another size", printed((said) => (said.size = 1)), ["report-checkpoint"]],
    [
      "a report that prints another root",
      printed((said) => (said.root = Buffer.alloc(32).toString("base64"))),
      ["report-checkpoint"],
    ],
    ["a report that prints no checkpoint's note", printed((said) => (said.note = "x")), ["report-checkpoint"]],
    [
      "a report that names a stranger's key",
      printed((said) => (said.key = verifierKeyOf(sha256, strangeKey))),
      ["report-checkpoint-signature"],
    ],
    [
      "a report that names the other key",
      printed((said) => (said.key = verifierKeyOf(sha256, secondKey))),
      ["report-checkpoint-signature"],
    ],
    ["a report whose checkpoint a stranger signed", { reportSigner: strangeKey }, ["report-checkpoint-signature"]],
    ["a report without the log's keys", printed((said) => (said.keys = [])), ["report-keys"]],
    [
      "a report with a key too many",
      printed((said) => (said.keys as unknown[]).push((said.keys as unknown[])[0])),
      ["report-keys"],
    ],
    [
      "a report that says another time of a key",
      printed((said) => Object.assign((said.keys as object[])[0] ?? {}, { since: "2026-01-01T09:00:00.000Z" })),
      ["report-keys"],
    ],
    [
      "a report that names who brought the first key",
      printed((said) => Object.assign((said.keys as object[])[0] ?? {}, { by: { name: "x", role: "editor" } })),
      ["report-keys"],
    ],
    [
      "a report whose checkpoint is of another tree",
      printed((said) => Object.assign(said, otherTree(said.size as number))),
      ["report-checkpoint-tree"],
    ],
    [
      "a report whose checkpoint is of another log",
      printed((said) => Object.assign(said, otherTree(said.size as number, "other.example/log"))),
      ["report-checkpoint"],
    ],
    [
      "a report of another version's text",
      { report: ({ versions }) => Object.assign(versions[0] ?? {}, { text: "x" }) },
      ["report-version 1"],
    ],
    [
      "a report that tells of another article",
      { report: ({ article }) => Object.assign(article, { title: "x" }) },
      ["report-article"],
    ],
    [
      "a report of a newer form",
      { report: (report) => Object.assign(report, { reportVersion: 99 }) },
      ["report-newer data/report.json"],
    ],
    [
      "a report of no form",
      { report: (report) => Object.assign(report, { more: 1 }) },
      ["report-form data/report.json"],
    ],
    [
      "a report of another slug",
      { report: ({ article }) => Object.assign(article, { slug: "x" }) },
      ["tag-file-wrong bag-info.txt"],
    ],
  ])("%s", (_what, changes, expected) => {
    expect(faultsOf(sealedReport(narrow, changes))).toEqual(expected);
  });

  function otherTree(size: number, origin = logName) {
    const root = new Uint8Array(32);
    const text = checkpointText({ origin, size, root });
    const note = writeSignedNote({ text, signatures: [firstKey.sign(text)] });
    return { origin, root: Buffer.from(root).toString("base64"), note };
  }
});

describe("whose key it is, is told by the one that somebody knows:", () => {
  test.each<[string, Changes, typeof firstKey, readonly string[]]>([
    ["the first leads to the second", {}, firstKey, []],
    ["the second is the log's", {}, secondKey, []],
    ["a stranger's is none of the log's", {}, strangeKey, ["key-foreign"]],
    [
      "the first leads no further where it signed no rotation",
      { rotationSigners: [secondKey] },
      firstKey,
      ["key-not-led"],
    ],
    ["the second needs nobody", { rotationSigners: [secondKey] }, secondKey, []],
  ])("%s", (_what, changes, known, expected) => {
    expect(faultsOf(sealedReport(narrow, changes), known)).toEqual(expected);
  });

  test("a key for which none before it vouched is told so", () => {
    const verified = verifyBundle(crypto, sealedReport(narrow, { rotationSigners: [secondKey] }), null);
    expect(verified.keys.map(({ isVouchedFor }) => isVouchedFor)).toEqual([false, false]);
  });
});

describe("whoever changes a file and makes the lists anew is found:", () => {
  const edit = (name: string, change: (text: string) => string) => (files: BundleFiles) =>
    setText(files, name, change(bundleText(files, name)));
  const [key, note, proof] = ["proof/key.txt", "proof/checkpoint.txt", "proof/export.tlog-proof"];
  const noteOf = (size: number, origin = logName, signers = [secondKey]) => {
    const text = checkpointText({ origin, size, root: new Uint8Array(32).fill(7) });
    return writeSignedNote({ text, signatures: signers.map((each) => each.sign(text)) });
  };
  const signedTwice = (text: string) => {
    const read = parseCheckpoint(text);
    if (!read) throw new Error("no checkpoint");
    return writeSignedNote({
      ...read.note,
      signatures: [secondKey.sign(read.note.text), firstKey.sign(read.note.text)],
    });
  };
  const recordOf = (files: BundleFiles) => [...files.keys()].filter((name) => /^data\/events\//.test(name)).sort();
  const first =
    recordOf(new Map(readZip(honest).map(({ name }) => [name.slice(name.indexOf("/") + 1), new Uint8Array()])))[0] ??
    "";
  const firstProof = first.replace("data/", "proof/").replace(".json", ".tlog-proof");

  test.each<[string, (files: BundleFiles) => void, readonly string[]]>([
    ["a key that is none", edit(key, () => "x"), ["key-unreadable"]],
    ["a key without its line's end", edit(key, (text) => text.trimEnd()), ["key-unreadable"]],
    ["no key", (files) => files.delete(key), [`file-missing ${key}`]],
    [
      "a key that is not the chain's last",
      edit(key, () => `${verifierKeyOf(sha256, strangeKey)}\n`),
      ["key-chain proof/keys/2.json", "checkpoint-not-signed"],
    ],
    [
      "no record of a key",
      (files) => {
        for (const name of ["1.json", "1.tlog-proof", "2.json", "2.tlog-proof"]) files.delete(`proof/keys/${name}`);
      },
      ["key-chain proof/keys/1.json"],
    ],
    ["a checkpoint that is none", edit(note, () => "x"), ["checkpoint-unreadable"]],
    ["a checkpoint of nothing", edit(note, () => noteOf(0)), ["checkpoint-empty"]],
    [
      "a checkpoint of another log",
      edit(note, () => noteOf(9, "other.example/log")),
      ["checkpoint-other-log other.example/log"],
    ],
    [
      "a checkpoint that a stranger signed",
      edit(note, () => noteOf(9, logName, [strangeKey])),
      ["checkpoint-not-signed"],
    ],
    [
      "a checkpoint with the signature of another",
      edit(note, (text) => text.replace(/^\d+$/m, "9")),
      ["checkpoint-signature"],
    ],
    ["a checkpoint with a signature too many", edit(note, signedTwice), ["checkpoint-extra"]],
    ["a proof that is none", edit(proof, () => "x"), [`proof-unreadable ${proof}`]],
    [
      "a proof with a hash written otherwise",
      edit(proof, (text) => text.replace("index ", "index  ")),
      [`proof-unreadable ${proof}`],
    ],
    [
      "a proof of another checkpoint",
      edit(proof, (text) => text.slice(0, text.indexOf("\n\n") + 2) + noteOf(9)),
      [`proof-other-checkpoint ${proof}`],
    ],
    [
      "a proof of another place",
      edit(proof, (text) => text.replace(/index \d+/, "index 0")),
      ["proof-wrong proof/export.json"],
    ],
    [
      "a record with a space more",
      edit(first, (text) => `${text} `),
      ["export-manifest", `proof-wrong ${first}`, "record-order", "report-timeline"],
    ],
    ["a record without its proof", (files) => files.delete(firstProof), [`file-missing ${firstProof}`]],
    [
      "an export's record with a space more",
      edit("proof/export.json", (text) => `${text} `),
      ["proof-wrong proof/export.json"],
    ],
    ["another README", edit("README.txt", (text) => `${text} `), ["export-guide"]],
    ["no README", (files) => files.delete("README.txt"), ["file-missing README.txt"]],
    ["another declaration", edit("bagit.txt", (text) => text.replace("1.0", "0.9")), ["tag-file-wrong bagit.txt"]],
    ["no declaration", (files) => files.delete("bagit.txt"), ["no-bag"]],
    ["another bag-info", edit("bag-info.txt", (text) => `${text}More: 1\n`), ["tag-file-wrong bag-info.txt"]],
    ["something beside", (files) => setText(files, "more.txt", "more"), ["file-extra more.txt"]],
    [
      "another schema",
      edit(`data/schema/${reportSchemaName}`, (text) => `${text} `),
      ["export-manifest", `schema-wrong data/schema/${reportSchemaName}`],
    ],
    [
      "another text of a version",
      edit("data/versions/1.txt", (text) => `${text} `),
      ["export-manifest", "report-version 1"],
    ],
    [
      "a report written otherwise",
      edit("data/report.json", (text) => `${text} `),
      ["export-manifest", "json-not-as-written data/report.json"],
    ],
    [
      "a report that is none",
      edit("data/report.json", () => "x"),
      ["export-manifest", "json-unreadable data/report.json"],
    ],
    [
      "a consistency proof that is none",
      edit("proof/report.consistency", () => "?\n"),
      ["proof-unreadable proof/report.consistency"],
    ],
    [
      "a consistency proof without its last line's end",
      edit("proof/report.consistency", (text) => text.slice(0, -1)),
      ["proof-unreadable proof/report.consistency"],
    ],
    [
      "a consistency proof too short",
      edit("proof/report.consistency", (text) => text.slice(45)),
      ["report-checkpoint-tree"],
    ],
    [
      "a key's proof that is none",
      edit("proof/keys/2.tlog-proof", () => "x"),
      ["proof-unreadable proof/keys/2.tlog-proof"],
    ],
    [
      "a key's proof of another place",
      edit("proof/keys/2.tlog-proof", (text) => text.replace(/index \d+/, "index 0")),
      ["proof-wrong proof/keys/2.json"],
    ],
    [
      "a key's record with a space more",
      edit("proof/keys/1.json", (text) => `${text} `),
      ["key-chain proof/keys/1.json"],
    ],
  ])("%s", (_what, change, expected) => {
    expect(faultsOf(remadeBundle(honest, change))).toEqual(expected);
  });

  test("also in the lists themselves", () => {
    const files = readZip(honest).map(({ name, bytes }) => ({
      name: `galley-x/${name.slice(name.indexOf("/") + 1)}`,
      bytes,
    }));
    const changed = (list: string, change: (text: string) => string) =>
      writeZip(
        files.map(({ name, bytes }) =>
          name.endsWith(`/${list}`)
            ? { name, bytes: Buffer.from(change(Buffer.from(bytes).toString())) }
            : { name, bytes },
        ),
      );
    const lines = (text: string) => text.trimEnd().split("\n");
    const list = "tagmanifest-sha256.txt";
    expect(faultsOf(changed(list, (text) => `x\n${text}`))).toEqual([`manifest-unreadable ${list}`]);
    expect(faultsOf(changed(list, (text) => `${lines(text).reverse().join("\n")}\n`))).toEqual([
      `manifest-wrong ${list}`,
    ]);
    expect(faultsOf(changed(list, (text) => `${lines(text).slice(1).join("\n")}\n`))).toEqual([
      "file-extra README.txt",
    ]);
    expect(faultsOf(changed(list, (text) => `${text}${"0".repeat(64)}  zz\n`))).toEqual(["file-missing zz"]);
    expect(faultsOf(changed(list, (text) => text.replace(/^./, (one) => (one === "0" ? "1" : "0"))))).toEqual([
      "file-changed README.txt",
    ]);
    expect(faultsOf(writeZip([...files, { name: "other/x", bytes: new Uint8Array() }]))).toEqual([
      "two-folders other/x",
    ]);
  });
});
