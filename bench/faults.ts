import { parseArgs } from "node:util";
import { holdCheckpoint, takeAccount } from "./faults/account";
import { countExports } from "./faults/exports";
import { type Fault, faults, replicatedFaults } from "./faults/kinds";
import { Newsroom } from "./faults/newsroom";
import { median } from "./median";

// What becomes of acknowledged commands when things are killed under load. `npm run bench -- faults [--rounds N]
// [--only WORDS] [--servers 1|2] [--json]` starts newsrooms of its own, as somebody would run them, with one server and with
// two. Clients bring files by HTTP; each fault strikes in the middle of that, and is followed by an account of every command
// that was acknowledged, and of the whole log. Linux only.

const AIM_MS = 10_000;
/** After that long nobody waits any more, in milliseconds. */
const LIMIT_MS = 120_000;

type Row = {
  readonly fault: string;
  readonly servers: number;
  strikes: number;
  acknowledged: number;
  lost: number;
  torn: number;
  doubled: number;
  readonly back: number[];
  /** Why it was not done here. */
  omitted: string | null;
  log: string;
};

async function round(newsroom: Newsroom, fault: Fault, row: Row): Promise<void> {
  const { load } = newsroom;
  await newsroom.untilWell();
  const before = load.acknowledged.size;
  const held = await holdCheckpoint();
  load.start();
  if ((await load.servedAgain(performance.now(), LIMIT_MS)) === null) throw new Error("the clients are not served");
  const from = await fault.strike(newsroom);
  const back = await load.servedAgain(from, LIMIT_MS);
  if (back === null) throw new Error(`nobody is served ${LIMIT_MS / 1000} seconds after: ${fault.name}`);
  await load.rest();
  await newsroom.untilWell();
  const account = await takeAccount(newsroom.address("superuser"), load, held);
  row.strikes += 1;
  row.acknowledged += load.acknowledged.size - before;
  row.back.push(back);
  for (const what of ["lost", "torn", "doubled"] as const) row[what] = Math.max(row[what], account[what]);
  if (account.fault) row.log = account.fault;
}

async function measure(servers: 1 | 2, isReplicated: boolean, rounds: number, only: string): Promise<Row[]> {
  const chosen = (isReplicated ? replicatedFaults : faults).filter(({ name }) => name.includes(only));
  if (chosen.length === 0) return [];
  const rows = chosen.map(({ name }): Row => {
    return {
      fault: name,
      servers,
      strikes: 0,
      acknowledged: 0,
      lost: 0,
      torn: 0,
      doubled: 0,
      back: [],
      omitted: null,
      log: "holds",
    };
  });
  const newsroom = await Newsroom.start(servers, { isReplicated });
  process.env.DATABASE_URL = newsroom.address("app");
  try {
    for (let i = 0; i < rounds; i++) {
      for (const [place, fault] of chosen.entries()) {
        const row = rows[place] as Row;
        row.omitted = fault.needs?.(newsroom) ?? null;
        if (row.omitted) continue;
        await round(newsroom, fault, row).catch((error: Error) => {
          throw new Error(`${fault.name}, with ${servers} servers: ${error.message}`, { cause: error });
        });
        process.stderr.write(`${servers} ${fault.name}: back after ${Math.round(row.back.at(-1) ?? 0)} ms\n`);
      }
    }
    const files = rows.find(({ fault }) => fault === "export ended in the middle");
    if (files) {
      const { lost, doubled } = await countExports(newsroom);
      files.lost += lost;
      files.doubled += doubled;
    }
    return rows;
  } catch (error) {
    process.stderr.write(`${(error as Error).stack}\n`);
    throw error;
  } finally {
    await newsroom.stop();
  }
}

function print(asJson: boolean, rows: readonly Row[]): void {
  const shown = rows.map(({ back, omitted, log, ...row }) => ({
    ...row,
    backMedianMs: Math.round(median(back)),
    backMostMs: Math.round(Math.max(...back)),
    log: omitted ?? log,
  }));
  const sum = (what: "strikes" | "acknowledged" | "lost" | "torn" | "doubled") =>
    rows.reduce((total, row) => total + row[what], 0);
  const total = `${sum("strikes")} strikes, ${sum("acknowledged")} acknowledged commands: ${sum("lost")} lost, ${sum("torn")} torn, ${sum("doubled")} doubled`;
  if (asJson) console.log(JSON.stringify({ bench: "faults", aimMs: AIM_MS, rows: shown, total }));
  else {
    console.table(shown);
    console.log(`${total}; the aim is 0, 0, 0, and served again within ${AIM_MS / 1000} seconds`);
  }
  if (rows.some((row) => row.lost + row.torn + row.doubled > 0 || row.log !== "holds")) process.exitCode = 1;
}

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    only: { type: "string", default: "" },
    servers: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const rows: Row[] = [];
for (const servers of [1, 2] as const) {
  if (values.servers && Number(values.servers) !== servers) continue;
  for (const isReplicated of [false, true])
    rows.push(...(await measure(servers, isReplicated, Number(values.rounds), values.only)));
}
print(values.json, rows);
