import { reportFormats } from "@/lib/exporters/report/report-formats";
import type { AuditReport } from "../lib/domain/report/report";
import { largeReport } from "./export/large-report";

// What it takes to write a report of 10, 100 and 1,000 claims in each format. It must grow no faster than the claims: what
// a claim takes in the largest report, against that in the report of a hundred. `npm run bench -- export [--json]`
//
// Growth is measured in processor time, of all threads, because a busy machine changes it least; as the mean of the runs,
// so that clearing memory, which happens in one run of many, counts for small reports as it does for large ones. The
// milliseconds are those of the quickest run.

const SIZES = [10, 100, 1_000] as const;
/** How long a format is written before anything counts, in milliseconds, so that no row measures its start. */
const WARM_UP_MS = 1_500;
/** Each size is written at least so often, and so long in all. */
const LEAST = { runs: 3, ms: 2_000 };
const AIM = 1;

type Write = (report: AuditReport) => Promise<unknown>;
type Run = { readonly ms: number; readonly processorMs: number };

async function run(write: Write, report: AuditReport): Promise<Run> {
  const start = performance.now();
  const before = process.cpuUsage();
  await write(report);
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - start, processorMs: (user + system) / 1_000 };
}

/** The runs of each size. The sizes take turns, so that a busy moment meets all. */
async function runsOf(write: Write, reports: readonly AuditReport[]): Promise<Run[][]> {
  for (const end = performance.now() + WARM_UP_MS; performance.now() < end; ) await write(reports[1] as AuditReport);
  const runs = reports.map((): Run[] => []);
  const isEnough = (each: readonly Run[]) =>
    each.length >= LEAST.runs && each.reduce((sum, { ms }) => sum + ms, 0) >= LEAST.ms;
  while (!runs.every(isEnough)) {
    for (const [i, report] of reports.entries()) {
      const own = runs[i] as Run[];
      if (!isEnough(own)) own.push(await run(write, report));
    }
  }
  return runs;
}

const least = (runs: readonly Run[]) => Number(Math.min(...runs.map(({ ms }) => ms)).toPrecision(3));
const mean = (runs: readonly Run[]) => runs.reduce((sum, { processorMs }) => sum + processorMs, 0) / runs.length;

const reports = SIZES.map(largeReport);
const rows: object[] = [];
for (const { name, write } of reportFormats) {
  const [ten = [], hundred = [], thousand = []] = await runsOf(write, reports);
  rows.push({
    format: name,
    tenMs: least(ten),
    hundredMs: least(hundred),
    thousandMs: least(thousand),
    growth: Number((mean(thousand) / mean(hundred) / 10).toFixed(2)),
    aim: AIM,
  });
}
if (process.argv.includes("--json")) console.log(JSON.stringify({ bench: "export", rows }));
else {
  console.table(rows);
  console.log(`growth: a claim's time among 1,000 against its time among 100; the aim is at most ${AIM}`);
}
