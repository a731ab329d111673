import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import { newAuditKey } from "../../scripts/setup/audit-key.mjs";
import { makeThrowawayPostgres } from "../../scripts/setup/throwaway-postgres.mjs";
import { median } from "../median";

const loads = [
  { clients: 1, claims: 40 },
  { clients: 16, claims: 10 },
] as const;
const commandsOfClaim = 4;

/**
 * Commands a second with the log (canonical bytes, leaf hash, queue, and the sequencer beside) and with a plain insert of
 * the event, each in a process and a database of its own. The sides take turns, the order changes with each round, and
 * what counts is the median of the rounds' ratios.
 */
export async function measureCommands(rounds: number): Promise<object[]> {
  const sides = await Promise.all([openSide(false), openSide(true)]);
  try {
    const rows: object[] = [];
    for (const load of loads) {
      const ratios: number[] = [];
      const perSecond: [number[], number[]] = [[], []];
      for (let round = -1; round < rounds; round++) {
        const rates = [0, 0];
        for (const which of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
          const ms = await (sides[which] as Side).run(load);
          rates[which] = (load.clients * load.claims * commandsOfClaim) / (ms / 1_000);
        }
        const [withLog = 0, plain = 0] = rates;
        // The first round warms up.
        if (round < 0) continue;
        ratios.push(withLog / plain);
        perSecond[0].push(withLog);
        perSecond[1].push(plain);
      }
      rows.push({
        clients: load.clients,
        withLogPerSecond: Math.round(median(perSecond[0])),
        plainPerSecond: Math.round(median(perSecond[1])),
        ratio: Number(median(ratios).toFixed(3)),
        aim: 0.9,
      });
    }
    return rows;
  } finally {
    for (const side of sides) await side.close();
  }
}

type Side = { readonly run: (load: (typeof loads)[number]) => Promise<number>; readonly close: () => Promise<void> };

async function openSide(isPlain: boolean): Promise<Side> {
  const database = await makeThrowawayPostgres();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  if (isPlain)
    await owner.query(
      "DROP TRIGGER audit_event_waits ON audit_event; DROP TRIGGER audit_event_numbered ON audit_event",
    );
  await owner.end();
  const loader = isPlain ? ["--import", new URL("./plain-loader.mjs", import.meta.url).href] : [];
  const child: ChildProcess = fork(new URL("./clients.ts", import.meta.url), isPlain ? ["plain"] : [], {
    execArgv: ["--conditions=react-server", "--import", "tsx", ...loader],
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      DATABASE_POOL_SIZE: "20",
      AUDIT_SIGNING_KEY: newAuditKey("bench.example/galley"),
    },
  });
  const answer = () =>
    new Promise<{ ms: number }>((resolve, reject) => {
      const ended = () => reject(new Error("a side of the measurement ended"));
      child.once("exit", ended);
      child.once("message", (said) => {
        child.off("exit", ended);
        resolve(said as { ms: number });
      });
    });
  await answer();
  return {
    run: async (load) => {
      child.send(load);
      return (await answer()).ms;
    },
    close: async () => {
      const ended = child.exitCode === null ? once(child, "exit") : null;
      child.disconnect();
      await ended;
      await database.remove();
    },
  };
}
