import { hash } from "node:crypto";
import { performance } from "node:perf_hooks";
import pg from "pg";
import { findNewestCheckpoint } from "@/lib/data/record/checkpoints";
import { readInclusionProofs } from "@/lib/data/record/tree";
import { consistencyRanges } from "@/lib/domain/record/audit/consistency";
import { writeLogProof } from "@/lib/domain/record/audit/log-proof";
import { inTransaction } from "../../lib/data/database";
import { run } from "../../scripts/setup/child.mjs";
import { serverTypeScript } from "../../scripts/setup/galley-command.mjs";
import { seededRandom } from "../highlight/random";
import { median } from "../median";

const passes = 3;
const proofs = 2_000;

/**
 * Verifying the log of DATABASE_URL as `audit verify` does, each time in a new process, against SHA-256 of the same
 * events' bytes, one call an event, whose reading is not counted; and the memory that verifying took beyond its start.
 */
export async function measureWholeLog(url: string): Promise<object> {
  const raw = await hashRaw(url);
  const times: number[] = [];
  let [events, extraMb] = [0, 0];
  for (let pass = 0; pass < passes; pass++) {
    const file = new URL("./verify-alone.ts", import.meta.url).pathname;
    const { code, output } = await run(process.execPath, [...serverTypeScript, file], { quiet: true });
    if (code !== 0) throw new Error(output);
    const said = JSON.parse(output) as { events: number; ms: number; startMb: number; mostMb: number };
    events = said.events;
    times.push(said.ms);
    extraMb = Math.max(extraMb, said.mostMb - said.startMb);
  }
  const ms = median(times);
  return {
    events,
    bytesAnEvent: Math.round(raw.bytes / events),
    rawPerSecond: Math.round(events / (raw.ms / 1_000)),
    verifiedPerSecond: Math.round(events / (ms / 1_000)),
    ratio: Number((raw.ms / ms).toFixed(2)),
    aim: 0.5,
    extraMb,
  };
}

async function hashRaw(url: string): Promise<{ bytes: number; ms: number }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let [bytes, ms] = [0, 0];
  for (let start = 0; ; start += 4096) {
    const { rows } = await client.query<{ bytes: Buffer }>(
      "SELECT bytes FROM audit_leaf JOIN audit_event ON id = event_id WHERE index >= $1 AND index < $1 + 4096 ORDER BY index",
      [start],
    );
    if (rows.length === 0) break;
    const before = performance.now();
    for (const row of rows) hash("sha256", row.bytes);
    ms += performance.now() - before;
    bytes += rows.reduce((sum, row) => sum + row.bytes.length, 0);
  }
  await client.end();
  return { bytes, ms };
}

/** The bytes of proofs at the log's size: of inclusion as a bundle carries them, and of consistency in base64, a hash a line. */
export async function measureProofs(): Promise<object[]> {
  const newest = await findNewestCheckpoint();
  if (!newest) throw new Error("the log has no checkpoint");
  const { size, note } = newest;
  const random = seededRandom(5);
  const indexes = Array.from({ length: proofs }, () => Math.floor(random() * size));
  const found = await inTransaction((tx) => readInclusionProofs(tx, indexes, size));
  const inclusion = [...found].map(([index, hashes]) => writeLogProof({ index, hashes, checkpoint: note }).length);
  // 45 bytes a line: 32 bytes in base64, and the line feed.
  const consistency = indexes.map((index) => consistencyRanges(index + 1, size).length * 45);
  const row = (proof: string, bytes: readonly number[]) => ({
    ...{
      proof,
      events: size,
      proofs: bytes.length,
      medianBytes: median(bytes),
      mostBytes: Math.max(...bytes),
      aim: 1_200,
    },
  });
  return [row("inclusion, with its checkpoint", inclusion), row("consistency", consistency)];
}
