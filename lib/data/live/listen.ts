import "server-only";
import pg from "pg";
import { databaseEnv } from "@/lib/env";
import { log } from "@/lib/log";

/** What is told of by NOTIFY: that the log has grown, and that who is where has changed. */
const channels = ["galley_log", "galley_presence"] as const;
type Channel = (typeof channels)[number];

/** How long to wait before connecting again, at first and at most, in milliseconds. */
const FIRST_MS = 100;
const LAST_MS = 5_000;
/** How often a silent connection is asked whether it is still one, and how long its answer may take, in milliseconds. */
const ASK_MS = 10_000;
const ANSWER_MS = 5_000;

/** `isConnected` says whether what happens now is heard; `stop` closes the connection for good. */
export type Listening = { readonly isConnected: () => boolean; readonly stop: () => Promise<void> };

/**
 * Listens to the database over one connection of its own, which is made again whenever it is lost, ever more patiently.
 * `heard` is called for each message, and for every channel after each connecting: what was said meanwhile is not said
 * again, so whoever listens looks for itself. Never throws.
 */
export function listen(heard: (channel: Channel) => void): Listening {
  let isStopped = false;
  let client: pg.Client | null = null;
  let asking: NodeJS.Timeout | undefined;
  let wait = FIRST_MS;
  let again: NodeJS.Timeout | undefined;

  const connect = async () => {
    const mine = newClient();
    let isOver = false;
    const lost = (error?: Error) => {
      if (isOver) return;
      isOver = true;
      client = null;
      clearInterval(asking);
      mine.removeAllListeners();
      // What a dying connection still says is of no interest, and must not end the process.
      mine.on("error", () => {});
      mine.end().catch(() => {});
      if (isStopped) return;
      log.warn({ err: error }, "the connection that listens to the database is lost");
      clearTimeout(again);
      again = setTimeout(connect, wait).unref();
      wait = Math.min(wait * 2, LAST_MS);
    };
    mine.on("error", lost);
    mine.on("end", () => lost());
    mine.on("notification", ({ channel }) => channels.some((each) => each === channel) && heard(channel as Channel));
    try {
      await mine.connect();
      for (const channel of channels) await mine.query(`LISTEN ${channel}`);
    } catch (error) {
      return lost(error instanceof Error ? error : undefined);
    }
    if (isStopped) return void mine.end().catch(() => {});
    client = mine;
    wait = FIRST_MS;
    asking = setInterval(() => ask(mine, lost), ASK_MS).unref();
    for (const channel of channels) heard(channel);
  };

  const beginning = connect();
  return {
    isConnected: () => client !== null,
    async stop() {
      isStopped = true;
      clearTimeout(again);
      clearInterval(asking);
      await beginning;
      await (client as pg.Client | null)?.end().catch(() => {});
    },
  };
}

function newClient(): pg.Client {
  const { DATABASE_URL } = databaseEnv();
  return new pg.Client({
    connectionString: DATABASE_URL,
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
    keepAlive: true,
    application_name: "galley-live",
  });
}

/** A connection can be gone without either side having been told. */
function ask(client: pg.Client, lost: (error?: Error) => void): void {
  client.query("SELECT 1").catch(lost);
}
