import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { database } from "./database";

/** How long a write may take, and how long what came of it counts, in milliseconds. */
const PATIENCE_MS = 5_000;
const COUNTS_MS = 1_000;

/** `read-only`: it answers, but nothing can be written, as on a standby or a full disk. */
export type DatabaseHealth = "well" | "read-only" | "unreachable";

let asked: { readonly at: number; readonly health: Promise<DatabaseHealth> } | undefined;

/**
 * How the database is, by writing to it. Never throws. Whoever asks is nobody in particular, so that it is written to once a
 * second at most.
 */
export function databaseHealth(): Promise<DatabaseHealth> {
  if (!asked || performance.now() - asked.at > COUNTS_MS) asked = { at: performance.now(), health: look() };
  return asked.health;
}

async function look(): Promise<DatabaseHealth> {
  if (await inTime(database().$executeRaw`UPDATE write_probe SET at = clock_timestamp()`)) return "well";
  return (await inTime(database().$queryRaw`SELECT 1`)) ? "read-only" : "unreachable";
}

async function inTime(work: PromiseLike<unknown>): Promise<boolean> {
  const done = Promise.resolve(work).then(
    () => true,
    () => false,
  );
  return Promise.race([done, sleep(PATIENCE_MS, false, { ref: false })]);
}
