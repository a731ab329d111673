import { parseStrictJson } from "../lib/domain/text/strict-json";
import { type HostileInput, hostileInputs } from "./reading/hostile-inputs";

// How the time of every reader of what others wrote grows with its input, on inputs made to be slow: at n, 2 n and 4 n
// code units, n being 60,000. In proportion, four times the input takes four times as long. Readers of Galley's own fail
// the run when they grow much faster; those that are mostly a library's are shown, and run behind a deadline.
// `npm run bench -- reading-growth [--json] [part of a name]`

const START = 60_000;
const STEPS = [1, 2, 4];
/** Grown by this much over four times the input, it is no longer about in proportion; n log n and warm-up stay below. */
const MOST_GROWTH = 8;
/** What takes less, in ms of the processor, is too short to tell its growth. */
const TELLING = 60;
/** Larger inputs are not tried once one took so long, in ms. */
const ENOUGH = 8_000;

type Row = { name: string; ours: boolean; milliseconds: number[]; growth: number; fails: boolean };

/** Milliseconds of the processor, which other programs on the machine do not lengthen as they do the clock's. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function timed({ make, read }: HostileInput, length: number): Promise<number> {
  const input = await make(length);
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 2; run++) {
    const start = spent();
    await read(input);
    best = Math.min(best, spent() - start);
    if (best > ENOUGH / 2) break;
  }
  return best;
}

async function measured(input: HostileInput): Promise<Row> {
  const milliseconds: number[] = [];
  for (const step of STEPS) {
    milliseconds.push(await timed(input, START * step));
    if ((milliseconds.at(-1) ?? 0) > ENOUGH) break;
  }
  const [first = 0, last = 0] = [milliseconds[0], milliseconds.at(-1)];
  const isWhole = milliseconds.length === STEPS.length;
  const growth = isWhole ? last / Math.max(first, 1) : Number.POSITIVE_INFINITY;
  return { name: input.name, ours: input.ours, milliseconds, growth, fails: last > TELLING && growth > MOST_GROWTH };
}

function line({ name, ours, milliseconds, growth, fails }: Row): string {
  const times = milliseconds.map((time) => time.toFixed(0).padStart(6)).join("");
  const word = fails ? (ours ? "  TOO FAST" : "  (a library's)") : "";
  return `${name.padEnd(58)}${times}  ×${growth.toFixed(1)}${word}\n`;
}

async function main(): Promise<void> {
  const [part = ""] = process.argv.slice(2).filter((each) => each !== "--json");
  const asJson = process.argv.includes("--json");
  parseStrictJson(JSON.stringify({ warm: "up" }));
  const rows: Row[] = [];
  for (const input of hostileInputs.filter(({ name }) => name.includes(part))) {
    const row = await measured(input);
    rows.push(row);
    if (!asJson) process.stdout.write(line(row));
  }
  if (asJson) process.stdout.write(`${JSON.stringify({ start: START, steps: STEPS, rows })}\n`);
  const failed = rows.filter(({ ours, fails }) => ours && fails);
  if (failed.length > 0) process.exitCode = 1;
  if (!asJson) process.stdout.write(`${rows.length} inputs, ${failed.length} of Galley's own readers grow too fast.\n`);
}

await main();
