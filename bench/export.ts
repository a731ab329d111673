import { reportFormats } from "../lib/exporters/report-formats";
import type { AuditReport } from "../lib/exporters/report-model";
import { sampleReport } from "../lib/exporters/testing/sample-report";

// The time to write a report of 10, 100 and 1,000 claims in each format. It must grow no faster than the claims: the time
// a claim takes in the largest report, against that in the report of a hundred. `npm run bench -- export [--json]`

const SIZES = [10, 100, 1_000] as const;
const RUNS = 3;
const AIM = 1;

/** A report with so many claims, four events each, and a text that is long enough to hold them side by side. */
function reportOf(count: number): AuditReport {
  const report = sampleReport();
  const sentence = "The ministry said that 71 people were held in 61 raids, and that the work goes on. ";
  const text = sentence.repeat(count).trimEnd();
  const blocks = Array.from({ length: Math.ceil(count / 5) }, (_, i) => ({
    ...{ start: i * 5 * sentence.length, end: Math.min((i + 1) * 5 * sentence.length - 1, text.length) },
    ...{ kind: "paragraph" as const, level: 0 },
  }));
  const [sample] = report.claims;
  const [event] = report.timeline;
  if (!sample || !event) throw new Error("the sample is empty");
  const claims = Array.from({ length: count }, (_, i) => {
    const start = i * sentence.length;
    const anchor = { start, end: start + 60, quote: text.slice(start, start + 60) };
    return { ...sample, id: `claim-${i}`, number: i + 1, anchor, statement: `Claim ${i + 1}: ${anchor.quote}` };
  });
  const timeline = Array.from({ length: count * 4 }, (_, i) => ({ ...event, claim: (i % count) + 1 }));
  return { ...report, version: { ...report.version, text, blocks }, claims, timeline };
}

/** The least time of some runs, in milliseconds. */
async function timeOf(write: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await write();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const rows: object[] = [];
for (const { name, write } of reportFormats) {
  await write(reportOf(10));
  const times: number[] = [];
  for (const size of SIZES) {
    const report = reportOf(size);
    times.push(await timeOf(() => write(report)));
  }
  const [ten = 0, hundred = 0, thousand = 0] = times;
  rows.push({
    format: name,
    tenMs: Math.round(ten),
    hundredMs: Math.round(hundred),
    thousandMs: Math.round(thousand),
    growth: Number((thousand / hundred / 10).toFixed(2)),
    aim: AIM,
  });
}
if (process.argv.includes("--json")) console.log(JSON.stringify({ bench: "export", rows }));
else {
  console.table(rows);
  console.log(`growth: a claim's time among 1,000 against its time among 100; the aim is at most ${AIM}`);
}
