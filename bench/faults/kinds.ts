import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { endExportInTheMiddle } from "./exports";
import { fillDisk } from "./fill-disk";
import type { Newsroom } from "./newsroom";
import { signal, treeOf, untilEnded } from "./processes";

/** How long what is held stays held, in milliseconds. */
const holdTime = 3_000;

/** Something that goes wrong. `strike` does it, and gives the moment from which people wait to be served again. */
export type Fault = {
  readonly name: string;
  /** A sentence, where it cannot be done in a newsroom. */
  readonly needs?: (newsroom: Newsroom) => string | null;
  readonly strike: (newsroom: Newsroom) => Promise<number>;
};

/** The moment after something was done at once. */
function at(act: () => void): Promise<number> {
  act();
  return Promise.resolve(performance.now());
}

/** The moment when something is let go after it was held. */
async function held(hold: () => Promise<() => Promise<void> | void>): Promise<number> {
  const release = await hold();
  await sleep(holdTime);
  await release();
  return performance.now();
}

async function freeze(pids: readonly number[]): Promise<() => void> {
  signal(pids, "SIGSTOP");
  return () => signal(pids, "SIGCONT");
}

/**
 * The moment when the last process of the database has ended, after its postmaster was sent a signal: backends outlive it
 * for a moment, and whoever is answered by one of these is not served again.
 */
async function endDatabase({ postmaster }: Newsroom, name: NodeJS.Signals): Promise<number> {
  const all = treeOf(postmaster);
  signal([postmaster], name);
  await untilEnded(all);
  return performance.now();
}

/** The backends that serve the application. */
async function backends(newsroom: Newsroom): Promise<number[]> {
  const rows = await newsroom.sql<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE usename = 'galley_app' ORDER BY backend_start",
  );
  return rows.map(({ pid }) => pid);
}

/** The backend that is just giving events their place, caught in the middle of it. */
async function sequencer(newsroom: Newsroom): Promise<number> {
  const client = new pg.Client({ connectionString: newsroom.address("superuser") });
  client.on("error", () => {});
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query<{ pid: number }>(
        `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted
           AND (classid::bigint << 32 | objid::bigint) = hashtext('galley.sequencer')::bigint & x'ffffffffffffffff'::bigint`,
      );
      if (rows[0]) return rows[0].pid;
    }
  } finally {
    await client.end().catch(() => {});
  }
}

/** Takes every connection that the server gives to anybody but its superuser. */
async function takeConnections(newsroom: Newsroom): Promise<() => Promise<void>> {
  const taken: pg.Client[] = [];
  const take = async () => {
    for (;;) {
      const client = new pg.Client({ connectionString: newsroom.address("app") });
      client.on("error", () => {});
      try {
        await client.connect();
        taken.push(client);
      } catch {
        return;
      }
    }
  };
  await take();
  const own = new Set(taken.map((client) => (client as unknown as { processID: number }).processID));
  // What the pools held is taken from them too.
  const others = (await backends(newsroom)).filter((pid) => !own.has(pid));
  await newsroom.sql("SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS pid", [others]);
  await take();
  return async () => void (await Promise.all(taken.map((client) => client.end().catch(() => {}))));
}

/** Every kind of fault, in an order in which no two neighbours end the same process. */
export const faults: readonly Fault[] = [
  { name: "web server killed", strike: (n) => at(() => signal([n.webServer], "SIGKILL")) },
  {
    name: "a backend killed",
    strike: async (n) => {
      const [pid = 0] = await backends(n);
      return at(() => signal([pid], "SIGKILL"));
    },
  },
  { name: "database killed (postmaster)", strike: (n) => endDatabase(n, "SIGKILL") },
  { name: "worker killed", strike: (n) => at(() => signal([n.workerProcess], "SIGKILL")) },
  {
    name: "every connection ended",
    strike: async (n) => {
      await n.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'galley_app'");
      return performance.now();
    },
  },
  { name: "supervisor killed", strike: (n) => at(() => signal([n.supervisor], "SIGKILL")) },
  {
    name: "sequencer killed in the middle",
    strike: async (n) => {
      const pid = await sequencer(n);
      return at(() => signal([pid], "SIGKILL"));
    },
  },
  { name: "database paused", strike: (n) => held(() => freeze(treeOf(n.postmaster))) },
  { name: "web server told to end", strike: (n) => at(() => signal([n.webServer], "SIGTERM")) },
  { name: "connections exhausted", strike: (n) => held(() => takeConnections(n)) },
  { name: "database shut down at once", strike: (n) => endDatabase(n, "SIGQUIT") },
  { name: "export ended in the middle", strike: endExportInTheMiddle },
  { name: "web server frozen", strike: (n) => held(() => freeze([n.webServer])) },
  {
    name: "disk full",
    needs: (n) => (n.hasDisk ? null : "needs the right to mount a disk of its own"),
    strike: (n) => held(() => fillDisk(n)),
  },
  {
    name: "two servers race for the same intents",
    strike: async (n) => {
      await n.load.race(20);
      return performance.now();
    },
  },
  { name: "supervisor of the worker killed", strike: (n) => at(() => signal([n.workerSupervisor], "SIGKILL")) },
  {
    name: "power cut",
    strike: (n) =>
      at(() => {
        const all = [n.supervisor, n.workerSupervisor, n.postmaster].flatMap(treeOf);
        signal(all, "SIGKILL");
      }),
  },
];

/** The same for a newsroom on a database with a standby. */
export const replicatedFaults: readonly Fault[] = [
  { name: "primary killed, standby promoted", strike: (n) => n.failOver() },
];
