import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { erasePerson } from "@/lib/commands/desk/erase-person";
import { bringLogUpToDate } from "@/lib/commands/record/keep-audit-log";
import { registerAuditKey } from "@/lib/commands/record/register-audit-key";
import { changeRatingScale } from "@/lib/commands/verdict/change-rating-scale";
import { sha256 } from "@/lib/data/sha256";
import { getRatingScale } from "@/lib/data/verdict/rating-scales";
import { toBase64 } from "@/lib/domain/record/audit/base64";
import { checkpointText, parseCheckpoint } from "@/lib/domain/record/audit/checkpoint";
import { writeSignedNote } from "@/lib/domain/record/audit/signed-note";
import { emptyRoot, hashLength } from "@/lib/domain/record/audit/tree";
import { as, must } from "@/prisma/scenarios/desk";
import { newAuditKey } from "@/scripts/setup/audit-key.mjs";
import { behindItsBack } from "@/scripts/testing/behind-its-back";
import { faultNow, openSignedLog, type SignedLog, unguard } from "@/scripts/testing/signed-log";
import type { TestNewsroom } from "@/scripts/testing/test-newsroom";
import { findNewestCheckpoint } from "./checkpoints";
import { listLogKeys } from "./keys";
import { parseSigningKey } from "./signing-key";
import { verifyLog } from "./verify";

let log: SignedLog;
let newsroom: TestNewsroom;

beforeAll(async () => {
  log = await openSignedLog();
  newsroom = log.newsroom;
});
afterAll(() => newsroom.close());

test("a log that nobody changed holds, with the keys that signed it", async () => {
  const verified = await verifyLog();
  expect(verified).toMatchObject({ checkpoints: 4, waiting: 0 });
  expect((await listLogKeys()).map(({ publicKey }) => toBase64(publicKey))).toEqual(
    [log.first, log.second].map(({ publicKey }) => toBase64(publicKey)),
  );
});

test("the checkpoint that tells of a new key is signed by both, so that whoever trusts the old one can follow", async () => {
  const [row] = await newsroom.sql("SELECT note FROM audit_checkpoint ORDER BY size OFFSET 2 LIMIT 1");
  expect(parseCheckpoint(row?.note as string)?.note.signatures).toHaveLength(2);
});

const heldNow = async () => parseCheckpoint((await findNewestCheckpoint())?.note ?? "") ?? undefined;

describe("whoever holds a checkpoint", () => {
  test("learns that the log still holds it, however much has come since", async () => {
    for (const { note } of await newsroom.sql("SELECT note FROM audit_checkpoint"))
      expect(await faultNow({ held: parseCheckpoint(note as string) ?? undefined })).toBe(null);
  });

  test("learns that it is no checkpoint of this log", async () => {
    const held = await heldNow();
    if (!held) throw new Error("there is a checkpoint");
    const { checkpoint, note } = held;
    const { text } = note;
    const resigned = parseCheckpoint(writeSignedNote({ text, signatures: [log.stranger.sign(text)] })) ?? undefined;
    expect(await faultNow({ held: resigned })).toEqual({ what: "held-key" });
    const wrong = { ...note, signatures: note.signatures.map((each) => ({ ...each, signature: new Uint8Array(64) })) };
    expect(await faultNow({ held: { checkpoint, note: wrong } })).toEqual({ what: "held-signature" });
    const elsewhere = { checkpoint: { ...checkpoint, origin: "other.example" }, note };
    expect(await faultNow({ held: elsewhere })).toEqual({ what: "held-origin", origin: "other.example" });
  });

  test("of a size that the log has not, or of none, learns what is wrong", async () => {
    const signed = (size: number, root: Uint8Array) => {
      const text = checkpointText({ origin: log.first.name, size, root });
      return parseCheckpoint(writeSignedNote({ text, signatures: [log.first.sign(text)] })) ?? undefined;
    };
    const { size } = (await heldNow())?.checkpoint ?? { size: 0 };
    const root = new Uint8Array(hashLength);
    expect(await faultNow({ held: signed(size + 1, root) })).toEqual({ what: "held-ahead", size: size + 1, log: size });
    expect(await faultNow({ held: signed(size, root) })).toEqual({ what: "held-root", size });
    expect(await faultNow({ held: signed(0, root) })).toEqual({ what: "held-empty" });
    expect(await faultNow({ held: signed(0, emptyRoot(sha256)) })).toEqual({ what: "held-empty" });
  });
});

describe("whoever holds a key", () => {
  test("learns that the log is signed by it, or by keys that it leads to", async () => {
    expect(await faultNow({ pinned: { key: log.first } })).toBe(null);
    expect(await faultNow({ pinned: { key: log.second } })).toBe(null);
  });

  test("learns that the log never had it", async () => {
    expect(await faultNow({ pinned: { key: log.stranger } })).toEqual({ what: "pinned-key" });
  });
});

describe("what the ratings mean", () => {
  test.each([
    [
      "a text may stand under a rating that it may not stand under",
      "UPDATE rating SET may_stand = true WHERE key = 'mostly-false'",
    ],
    ["another word for a rating", "UPDATE rating SET label = 'Quite true' WHERE key = 'false'"],
    ["a rating that is gone", "DELETE FROM rating WHERE key = 'unproven'"],
    ["ratings that change places", "UPDATE rating SET position = 7 - position"],
  ])("%s is found", async (_what, change) => {
    const changed = () => behindItsBack(newsroom, change, () => faultNow());
    expect(await changed()).toEqual({ what: "scale-changed", version: expect.any(Number) });
    expect(await faultNow()).toBe(null);
  });

  test("a scale that an administrator made is what its event says, and no other", async () => {
    const { version, ratings } = await getRatingScale();
    const others = ratings.map(({ key, label, colour, number, sourceless, mayStand, confirms }) => ({
      ...{ key, label: `${label}!`, colour, number, sourceless, mayStand, confirms },
    }));
    must(await changeRatingScale(as(newsroom.people.administrator), { version, ratings: others }));
    expect(await faultNow()).toBe(null);
    const change = `UPDATE rating SET confirms = false WHERE label = 'True!'`;
    const fault = await behindItsBack(newsroom, change, () => faultNow());
    expect(fault).toEqual({ what: "scale-changed", version: version + 1 });
  });
});

describe("who people are", () => {
  const { sql } = { sql: (text: string, values: readonly unknown[] = []) => newsroom.sql(text, values) };

  test.each([
    ["a name that was changed", "UPDATE person SET name = 'Somebody Else' WHERE id = $1"],
    ["an address that was changed", "UPDATE person SET email = 'else@desk.example' WHERE id = $1"],
    ["a salt that was changed", "UPDATE person SET salt = sha256(salt) WHERE id = $1"],
    [
      "somebody who was erased without the log's telling",
      `UPDATE person SET salt = NULL, erased_at = now(), active = false, password_hash = '', name = 'Erased person 1',
         email = 'x@erased.invalid' WHERE id = $1`,
    ],
  ])("%s is found", async (_what, change) => {
    const id = newsroom.people.otherReviewer;
    await sql("CREATE TEMP TABLE kept_person AS SELECT * FROM person WHERE id = $1".replace("$1", `'${id}'`));
    await sql(change, [id]);
    expect(await faultNow()).toEqual({ what: "person-changed", id });
    await sql("ALTER TABLE person DISABLE TRIGGER person_stays_erased");
    await sql(
      `UPDATE person SET name = kept.name, email = kept.email, salt = kept.salt, erased_at = NULL, active = kept.active,
         password_hash = kept.password_hash FROM kept_person kept WHERE person.id = kept.id`,
    );
    await sql("ALTER TABLE person ENABLE TRIGGER person_stays_erased");
    await sql("DROP TABLE kept_person");
    expect(await faultNow()).toBe(null);
  });

  test("somebody who is erased by command leaves a log that holds, and cannot be given a name again", async () => {
    const personId = newsroom.people.otherEditor;
    must(await erasePerson(as(newsroom.people.administrator), { personId, revision: 1 }));
    expect(await faultNow()).toBe(null);
    await bringLogUpToDate(log.second);
    expect(await faultNow()).toBe(null);
    await sql("ALTER TABLE person DISABLE TRIGGER person_stays_erased");
    await sql("UPDATE person SET name = 'Back', salt = sha256(''), erased_at = NULL WHERE id = $1", [personId]);
    expect(await faultNow()).toEqual({ what: "person-changed", id: personId });
    await sql("UPDATE person SET name = 'Erased', salt = NULL, erased_at = now() WHERE id = $1", [personId]);
    await sql("ALTER TABLE person ENABLE TRIGGER person_stays_erased");
  });
});

test("a key that merely stands in the log leads nowhere, nor does one that signed no rotation", async () => {
  const { name, publicKey } = log.stranger;
  const replaces = toBase64(log.second.publicKey);
  must(await registerAuditKey("operator", { name, publicKey: toBase64(publicKey), replaces }));
  expect(await faultNow()).toBe(null);
  expect(await faultNow({ pinned: { key: log.stranger } })).toEqual({ what: "pinned-key-left" });
  await bringLogUpToDate(log.stranger);
  expect(await faultNow()).toBe(null);
  expect(await faultNow({ pinned: { key: log.stranger } })).toBe(null);
  expect(await faultNow({ pinned: { key: log.second } })).toEqual({ what: "pinned-key-left" });
});

test("a log that was written anew verifies by itself, and is found by whoever holds a checkpoint or the key", async () => {
  await unguard(log);
  const held = await heldNow();
  const size = held?.checkpoint.size ?? 0;
  for (const table of ["audit_leaf", "audit_node", "audit_checkpoint", "audit_waiting"])
    await newsroom.sql(`DELETE FROM ${table}`);
  // Whatever has a number goes, since the records left would tell of the gaps.
  await newsroom.sql(
    "DELETE FROM audit_event WHERE type = 'audit-key.registered' OR id IN (SELECT event_id FROM audit_number)",
  );
  await newsroom.sql("DELETE FROM audit_number");
  await newsroom.sql("INSERT INTO audit_waiting (event_id) SELECT id FROM audit_event ORDER BY at DESC");
  await newsroom.sql("SET session_replication_role = origin");
  const forger = parseSigningKey(newAuditKey(log.first.name), "forger");
  const rewritten = await bringLogUpToDate(forger);
  expect(await faultNow()).toBe(null);
  expect(await faultNow({ held })).toEqual({ what: "held-key" });
  expect(await faultNow({ pinned: { key: log.first } })).toEqual({ what: "pinned-key" });
  // Also where the newsroom's own keys are put back among the events, to be known, and the log is as long again.
  for (const key of [log.first, log.stranger]) {
    const replaces = toBase64((await listLogKeys()).at(-1)?.publicKey ?? new Uint8Array());
    must(await registerAuditKey("operator", { name: key.name, publicKey: toBase64(key.publicKey), replaces }));
  }
  expect(await faultNow({ pinned: { key: log.first } })).toEqual({ what: "pinned-key-left" });
  expect(await faultNow({ held })).toEqual({ what: "held-ahead", size, log: rewritten });
  await bringLogUpToDate(log.stranger);
  await log.addEvents(size);
  await bringLogUpToDate(log.stranger);
  expect(await faultNow()).toBe(null);
  expect(await faultNow({ pinned: { key: log.first } })).toEqual({ what: "pinned-key-left" });
  expect(await faultNow({ held })).toEqual({ what: "held-root", size });
});
