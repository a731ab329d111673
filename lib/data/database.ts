import "server-only";
import { databaseEnv } from "@/lib/env";
import { PrismaPgWithBytes } from "./bytes-beside";
import { type Prisma, PrismaClient } from "./generated/client";

/** How long a query, a wait for a connection and a whole transaction may take, in milliseconds. */
const STATEMENT_TIMEOUT_MS = 15_000;
const CONNECTION_TIMEOUT_MS = 5_000;
const TRANSACTION_TIMEOUT_MS = 20_000;

/** A transaction under way. Only lib/data looks inside it. */
export type Transaction = Prisma.TransactionClient;

function connect() {
  const { DATABASE_URL, DATABASE_POOL_SIZE, LOG_LEVEL } = databaseEnv();
  const adapter = new PrismaPgWithBytes({
    connectionString: DATABASE_URL,
    max: DATABASE_POOL_SIZE,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: TRANSACTION_TIMEOUT_MS,
    application_name: "galley",
  });
  const watched = LOG_LEVEL === "debug" || LOG_LEVEL === "trace";
  return new PrismaClient({
    adapter,
    log: watched ? [{ emit: "event", level: "query" }] : [],
    transactionOptions: { maxWait: CONNECTION_TIMEOUT_MS, timeout: TRANSACTION_TIMEOUT_MS },
  });
}

type Client = ReturnType<typeof connect>;

// The development server loads modules again on every edit; the pool has to outlive that.
const kept = globalThis as unknown as { galleyDatabase?: Client };

/** The one client of this process, connected at first use. */
export function database(): Client {
  kept.galleyDatabase ??= connect();
  return kept.galleyDatabase;
}

/** Closes the connections; for the command line and tests. */
export async function disconnect(): Promise<void> {
  await kept.galleyDatabase?.$disconnect();
  delete kept.galleyDatabase;
}

/** Runs `work` in one transaction (read committed); whatever it throws rolls all of it back. */
export function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database().$transaction(work);
}

/** Reads in one transaction that sees the database as it was at one moment, however many queries it takes. */
export function atOneMoment<T>(read: (tx: Transaction) => Promise<T>): Promise<T> {
  return database().$transaction(read, { isolationLevel: "RepeatableRead" });
}

/** The time that the database has at this moment, to the millisecond: all servers of a newsroom share that clock. */
export async function databaseTime(tx: Transaction = database()): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT date_trunc('milliseconds', clock_timestamp()) AS now`;
  if (!row) throw new Error("the database tells no time");
  return row.now;
}

/** Calls `listener` with the text and duration (milliseconds) of each query; only with LOG_LEVEL debug or trace. */
export function onQuery(listener: (query: string, duration: number) => void): void {
  database().$on("query", (event) => listener(event.query, event.duration));
}
