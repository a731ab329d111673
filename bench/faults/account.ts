import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { findNewestCheckpoint } from "@/lib/data/record/checkpoints";
import { verifyLog } from "@/lib/data/record/verify";
import { parseCheckpoint } from "@/lib/domain/record/audit/checkpoint";
import { checkArticles } from "@/lib/queries/article/check-articles";
import { disconnect } from "../../lib/data/database";
import type { Load } from "./load";

/** How long a sequencer may take until no event waits for its place any more, in milliseconds. */
const sequencingTime = 30_000;

/** What came of the acknowledged commands, and what does not hold in the log; null when all of it holds. */
export type Account = {
  readonly lost: number;
  readonly torn: number;
  readonly doubled: number;
  readonly fault: string | null;
};

/** The newest checkpoint of the log, as an outsider might hold it. */
export type HeldCheckpoint = NonNullable<ReturnType<typeof parseCheckpoint>>;

/** Takes the newest checkpoint. */
export async function holdCheckpoint(): Promise<HeldCheckpoint | undefined> {
  try {
    const newest = await findNewestCheckpoint();
    return (newest && parseCheckpoint(newest.note)) ?? undefined;
  } finally {
    await disconnect();
  }
}

/**
 * Holds what the clients were told against what the database has, while nobody works: lost is what was acknowledged and is
 * not there, doubled what is there twice, torn what has not exactly its row, its event and its receipt. Then verifies the
 * whole log, and that it still holds what an outsider held.
 */
export async function takeAccount(databaseUrl: string, load: Load, held?: HeldCheckpoint): Promise<Account> {
  const kept = await readKept(databaseUrl);
  let lost = 0;
  let torn = 0;
  let doubled = load.contradicted.length;
  for (const [key, snapshotId] of load.acknowledged) {
    const ids = kept.snapshots.get(`${key}.txt`) ?? [];
    if (!ids.includes(snapshotId)) lost += 1;
    else if (!kept.receipts.has(key)) torn += 1;
  }
  for (const ids of kept.snapshots.values()) {
    if (ids.length > 1) doubled += 1;
    for (const id of ids) {
      const events = kept.events.get(id) ?? 0;
      if (events === 0) torn += 1;
      if (events > 1) doubled += 1;
    }
  }
  const rows = new Set([...kept.snapshots.values()].flat());
  for (const id of kept.events.keys()) if (!rows.has(id)) torn += 1;
  return { lost, torn, doubled, fault: await faultOfLog(held) };
}

async function readKept(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const snapshots = new Map<string, string[]>();
    const { rows } = await client.query<{ id: string; name: string }>(
      "SELECT id, file_name AS name FROM snapshot WHERE how = 'uploaded'",
    );
    for (const { id, name } of rows) snapshots.set(name, [...(snapshots.get(name) ?? []), id]);
    const events = new Map<string, number>();
    const said = await client.query<{ said: string }>(
      "SELECT convert_from(bytes, 'UTF8') AS said FROM audit_event WHERE type = 'snapshot.uploaded'",
    );
    for (const row of said.rows) {
      const { subject } = JSON.parse(row.said) as { subject: string };
      events.set(subject, (events.get(subject) ?? 0) + 1);
    }
    const receipts = await client.query<{ key: string }>("SELECT key FROM command_receipt WHERE result IS NOT NULL");
    return { snapshots, events, receipts: new Set(receipts.rows.map(({ key }) => key)) };
  } finally {
    await client.end();
  }
}

async function faultOfLog(held: HeldCheckpoint | undefined): Promise<string | null> {
  try {
    for (const before = performance.now(); ; await sleep(200)) {
      const verified = await verifyLog({ held });
      if ("fault" in verified) return JSON.stringify(verified.fault);
      if (verified.waiting === 0) break;
      if (performance.now() - before > sequencingTime) return `${verified.waiting} events got no place`;
    }
    const articles = await checkArticles();
    return "fault" in articles ? JSON.stringify(articles) : null;
  } finally {
    await disconnect();
  }
}
