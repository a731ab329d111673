import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bringLogUpToDate } from "@/lib/commands/record/keep-audit-log";
import { findNewestCheckpoint } from "@/lib/data/record/checkpoints";
import { sha256 } from "@/lib/data/sha256";
import { checkpointText, parseCheckpoint } from "@/lib/domain/record/audit/checkpoint";
import { fingerprintOf, verifierKeyOf, writeSignedNote } from "@/lib/domain/record/audit/signed-note";
import { emptyRoot } from "@/lib/domain/record/audit/tree";
import { newAuditKey } from "@/scripts/setup/audit-key.mjs";
import { serverProgram } from "@/scripts/setup/galley-command.mjs";
import { openSignedLog, type SignedLog, unguard } from "@/scripts/testing/signed-log";
import { verifyWholeLog } from "./audit";

const root = path.resolve(import.meta.dirname, "../..");
let log: SignedLog;
let folder: string;
let held: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "galley-audit-"));
  log = await openSignedLog();
  held = (await findNewestCheckpoint())?.note ?? "";
  await log.addEvents(3);
  await bringLogUpToDate(log.second);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await log.newsroom.close();
});

/** The command as somebody types it, in a folder of theirs. */
function galley(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...serverProgram("galley"), "audit", ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: folder, ...env },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

function fileOf(text: string): string {
  const file = path.join(folder, "checkpoint.txt");
  writeFileSync(file, text);
  return file;
}

/** A checkpoint that the log's first key signed. */
function signed(size: number, rootHash: Uint8Array, origin = log.first.name): string {
  const text = checkpointText({ origin, size, root: rootHash });
  return writeSignedNote({ text, signatures: [log.first.sign(text)] });
}

const verifyAgainst = (text: string) => verifyWholeLog({ against: fileOf(text) });

test("a log that still holds an older checkpoint verifies; its own newest one goes to standard output", async () => {
  fileOf(held);
  const { status, stdout, stderr } = galley(["verify", "--against", "checkpoint.txt"]);
  expect({ status, stdout }).toEqual({ status: 0, stdout: (await findNewestCheckpoint())?.note });
  const { size } = parseCheckpoint(held)?.checkpoint ?? { size: 0 };
  expect(stderr).toContain(`the log’s first ${size} events are still those`);
  expect(stderr).toContain("The log holds.");
});

test("the newest checkpoint, printed by itself, verifies against the log", async () => {
  const { status, stdout } = galley(["checkpoint"], { AUDIT_SIGNING_KEY: newAuditKey(log.first.name) });
  expect({ status, stdout }).toEqual({ status: 0, stdout: (await findNewestCheckpoint())?.note });
  fileOf(stdout);
  expect(galley(["verify", "--against", "checkpoint.txt"])).toMatchObject({ status: 0 });
});

test.each<[string, () => string]>([
  ["without its last line end", () => held.slice(0, -1)],
  ["written with other line ends", () => held.replaceAll("\n", "\r\n")],
  ["copied off a paper, which leaves the empty line out", () => held.replace("\n\n", "\n")],
])("a checkpoint is read %s", async (_what, text) => {
  await verifyAgainst(text());
});

describe("a checkpoint is refused that is", () => {
  test.each<[string, () => string, RegExp]>([
    ["cut off in its signature", () => held.slice(0, -20), /no whole checkpoint/],
    ["without its signature", () => held.slice(0, held.indexOf("\n\n") + 1), /no whole checkpoint/],
    ["garbled in its root", () => held.replace(/(\n\d+\n)..../, "$1****"), /no whole checkpoint/],
    ["empty", () => "", /no whole checkpoint/],
    ["something else", () => "PNG\u0000\u0001", /no whole checkpoint/],
    ["of a size with a leading zero", () => held.replace(/\n(\d+)\n/, "\n0$1\n"), /no whole checkpoint/],
    ["of another size, its signature left", () => held.replace(/\n(\d+)\n/, "\n1$1\n"), /signature .* does not hold/],
    ["of another log", () => signed(5, new Uint8Array(32), "elsewhere.example"), /another log, elsewhere\.example/],
    ["signed by somebody else", () => strangers(), /no key that this log ever had/],
    ["of more than there is", () => signed(10_000, new Uint8Array(32)), /cut or begun anew/],
    ["of the same size with another root", () => signed(7, new Uint8Array(32)), /rewritten/],
    ["of nothing, with a root that nothing has", () => signed(0, new Uint8Array(32)), /shows nothing/],
  ])("%s", async (_what, text, words) => {
    await expect(verifyAgainst(text())).rejects.toThrow(words);
  });

  const strangers = () => {
    const { text } = parseCheckpoint(held)?.note ?? { text: "" };
    return writeSignedNote({ text, signatures: [log.stranger.sign(text)] });
  };
});

test("the checkpoint of an empty log, which every log begins with, is refused as meaningless", async () => {
  await expect(verifyAgainst(signed(0, emptyRoot(sha256)))).rejects.toThrow("shows nothing");
});

test("a file that is not there, and a key that is none, are told of", async () => {
  await expect(verifyWholeLog({ against: "nowhere.txt" })).rejects.toThrow("nowhere.txt cannot be read");
  await expect(verifyWholeLog({ key: "x" })).rejects.toThrow("neither a public key nor a fingerprint");
});

test("a pinned key is the log's, or leads to it, as a key or as its fingerprint, or the command fails", async () => {
  expect(galley(["verify", "--key", verifierKeyOf(sha256, log.second)])).toMatchObject({ status: 0 });
  await verifyWholeLog({ key: fingerprintOf(sha256, log.second) });
  await verifyWholeLog({ key: fingerprintOf(sha256, log.first) });
  await expect(verifyWholeLog({ key: fingerprintOf(sha256, log.stranger) })).rejects.toThrow("never was a key");
  await expect(verifyWholeLog({ key: verifierKeyOf(sha256, log.stranger) })).rejects.toThrow("never was a key");
});

test("a log that was written anew is found by whoever held on to a checkpoint, with exit code 1", async () => {
  await unguard(log);
  const { sql } = log.newsroom;
  // One event that no report tells of is left out; everything else stays in its order.
  const left = `(SELECT event_id FROM audit_leaf JOIN audit_event ON id = event_id
    WHERE article_id IS NULL AND type = 'claim.dismissed' ORDER BY index LIMIT 1)`;
  await sql(`CREATE TEMP TABLE kept AS SELECT * FROM audit_leaf WHERE event_id <> ${left}`);
  await sql(`DELETE FROM audit_event WHERE id = ${left}`);
  for (const table of ["audit_leaf", "audit_node", "audit_checkpoint", "audit_waiting"])
    await sql(`DELETE FROM ${table}`);
  await sql("INSERT INTO audit_waiting (event_id) SELECT event_id FROM kept ORDER BY index");
  await bringLogUpToDate(log.second, log.first);
  expect(galley(["verify"])).toMatchObject({ status: 0 });
  const { status, stdout, stderr } = galley(["verify", "--against", fileOf(held)]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(/The log does not hold\. The log was rewritten/);
});
