import "server-only";
import PgBoss from "pg-boss";
import { databaseEnv } from "@/lib/env";
import type { Transaction } from "./database";

/** The background work there is, by queue, with what each job carries: ids only. scripts/setup/job-queues.mjs makes them. */
export type Jobs = {
  /** `attempt` is the number of the try, from 0. */
  "take-snapshot": { snapshotId: string; attempt: number };
  /** A snapshot whose worker died too often. */
  "snapshot-lost": { snapshotId: string; attempt: number };
  /** Has a kept snapshot time-stamped and archived, as far as that is configured. */
  "witness-snapshot": { snapshotId: string };
  "make-export": { exportId: string };
  /** Takes up the exports whose worker died. */
  "look-at-exports": Record<string, never>;
  /** An export whose worker died too often. */
  "export-lost": { exportId: string };
  "plan-watch": Record<string, never>;
  "watch-source": { sourceId: string };
  /** Makes messages for whoever is due. */
  "look-at-mail": Record<string, never>;
  /** Makes one person's message. */
  "gather-mail": { personId: string };
  "send-mail": { mailId: string };
  /** A message that could not be sent, however often it was tried. */
  "mail-lost": { mailId: string };
};

export type JobName = keyof Jobs;

/** The schema in which the owner of the tables has installed pg-boss. */
const schema = "pgboss";

// Sends alone, through the transaction that it is given; it never connects by itself.
const sender = new PgBoss({
  schema,
  db: {
    executeSql: () => {
      throw new Error("a job is only sent in a transaction");
    },
  },
});

/**
 * Sends a job in the transaction that needs it, so that neither is there without the other. It waits until `startAfter`.
 * A `singletonKey` lets one job of that key wait at a time.
 */
export async function sendJob<N extends JobName>(
  tx: Transaction,
  name: N,
  data: Jobs[N],
  options: { startAfter?: Date } = {},
): Promise<void> {
  const db = {
    executeSql: async (text: string, values: unknown[]) => ({
      rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values.map(asParameter)),
    }),
  };
  await sender.send(name, data, { ...options, db });
}

/** Prisma takes scalars; pg-boss casts the text of an object to jsonb itself. */
function asParameter(value: unknown): unknown {
  if (value === undefined) return null;
  return typeof value === "object" && value !== null && !(value instanceof Date) ? JSON.stringify(value) : value;
}

/**
 * A pg-boss that works on jobs, with two connections of its own. The tables are the owner's, so it never installs
 * anything; it brings back the jobs of workers that died.
 */
export function openJobs(): PgBoss {
  return new PgBoss({
    connectionString: databaseEnv().DATABASE_URL,
    application_name: "galley-worker",
    schema,
    max: 2,
    migrate: false,
    maintenanceIntervalSeconds: 15,
  });
}
