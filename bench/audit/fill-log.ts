import { performance } from "node:perf_hooks";
import pg from "pg";
import { bringLogUpToDate } from "@/lib/commands/record/keep-audit-log";
import { newAuditKey } from "../../scripts/setup/audit-key.mjs";
import { insertEvents } from "../../scripts/testing/insert-events";

/**
 * A log of so many events, inserted in batches as the application's role and given their places by the sequencer. Gives
 * how many events a second it sequenced. The signing key is left in the environment.
 */
export async function fillLog(url: string, count: number): Promise<{ perSecond: number }> {
  process.env.AUDIT_SIGNING_KEY = newAuditKey("bench.example/galley");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // One event is that of the key.
  await insertEvents((sql, values) => client.query(sql, [...values]), count - 1);
  await client.end();
  const before = performance.now();
  const sequenced = await bringLogUpToDate();
  if (sequenced !== count) throw new Error(`${sequenced} of ${count} events were sequenced`);
  return { perSecond: Math.round(count / ((performance.now() - before) / 1_000)) };
}
