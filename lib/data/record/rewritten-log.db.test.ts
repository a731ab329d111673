import { afterAll, beforeAll, expect, test } from "vitest";
import { bringLogUpToDate } from "@/lib/commands/record/keep-audit-log";
import { sha256 } from "@/lib/data/sha256";
import { checkpointText, parseCheckpoint } from "@/lib/domain/record/audit/checkpoint";
import { GrowingTree } from "@/lib/domain/record/audit/growing-tree";
import { writeSignedNote } from "@/lib/domain/record/audit/signed-note";
import { faultNow, openSignedLog, type SignedLog, unguard } from "@/scripts/testing/signed-log";
import { DamagedLogError } from "./sequence";

let log: SignedLog;
beforeAll(async () => {
  log = await openSignedLog();
  await unguard(log);
});
afterAll(() => log.newsroom.close());

/** Changes a record as the owner of the database can who has not the key: with its hash, the whole tree, and the checkpoint. */
async function rewrite(): Promise<void> {
  const { sql } = log.newsroom;
  const forged = `convert_to(replace(convert_from(bytes, 'UTF8'), '"rating":"true"', '"rating":"false"'), 'UTF8')`;
  await sql(`UPDATE audit_event SET bytes = ${forged}, leaf_hash = sha256('\\x00'::bytea || ${forged})
    WHERE type = 'verdict.submitted'`);
  const tree = new GrowingTree(sha256);
  const leaves = await sql(
    "SELECT leaf_hash FROM audit_leaf leaf JOIN audit_event event ON event.id = leaf.event_id ORDER BY leaf.index",
  );
  const nodes: (readonly [number, number, Uint8Array])[] = [];
  for (const { leaf_hash } of leaves)
    tree.add(leaf_hash as Uint8Array, ({ level, index }, hash) => nodes.push([level, index, hash]));
  for (const node of nodes) await sql("UPDATE audit_node SET hash = $3 WHERE level = $1 AND index = $2", node);
  const [newest] = await sql("SELECT note FROM audit_checkpoint ORDER BY size DESC LIMIT 1");
  const read = parseCheckpoint(newest?.note as string);
  if (!read) throw new Error("the newest checkpoint cannot be read");
  const root = tree.root();
  const note = writeSignedNote({ ...read.note, text: checkpointText({ ...read.checkpoint, root }) });
  await sql("UPDATE audit_checkpoint SET root = $1, note = $2 WHERE size = $3", [root, note, read.checkpoint.size]);
}

test("a log that was rewritten as a whole, without the key, is not signed by the next checkpoint", async () => {
  expect(await faultNow()).toBe(null);
  await rewrite();
  expect(await faultNow()).not.toBe(null);
  await log.addEvents(1);
  await expect(bringLogUpToDate(log.second)).rejects.toThrow(DamagedLogError);
  const [{ signed } = {}] = await log.newsroom.sql("SELECT count(*)::int AS signed FROM audit_waiting");
  expect(signed).toBe(1);
});
