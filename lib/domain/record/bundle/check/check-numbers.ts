import { isCount } from "@/lib/domain/record/audit/inclusion";
import type { RecordNumber, Series } from "@/lib/domain/record/audit/numbers";
import { isSameSeries, numberIn, seriesOfReport } from "@/lib/domain/record/audit/numbers";
import { toHex } from "@/lib/domain/record/audit/signed-note";
import { leafHash, type Sha256 } from "@/lib/domain/record/audit/tree";
import { BundleFaultFound, type BundleFaultName, Checks } from "@/lib/domain/record/bundle/bundle-fault";
import type { EventRecord } from "@/lib/domain/record/bundle/event-record";
import { places } from "@/lib/domain/record/bundle/layout";
import type { ShownEvents } from "@/lib/domain/record/bundle/shown-events";
import type { AuditReport } from "@/lib/domain/report/report";

/**
 * A series of records of which none is missing: how many it has up to where the report was read, and how many were
 * written after that, before the export was recorded.
 */
export type WholeSeries = Pick<Series, "series"> & { readonly count: number; readonly later: number };

/** A record of a bundle in the log's order; of one that is withheld only its hash is there. */
type Shown = { readonly hash: string; readonly numbers: readonly RecordNumber[] | null };

const missing: Readonly<Record<Series["series"], BundleFaultName>> = {
  article: "record-missing",
  claim: "record-missing-of-claim",
  "every-claim": "record-missing-of-every-claim",
};

/**
 * Checks that no record is left out: of the article, or of its one claim and of what concerns every claim, the bundle has
 * each from number 1 up to the one that the export's record names, and each names the hash of the one before it. Throws
 * BundleFaultFound with the numbers that are missing, and each record that does not follow.
 */
export function checkNumbers(
  sha256: Sha256,
  { article, claims, scope }: AuditReport,
  { records, withheld }: ShownEvents,
  exported: EventRecord<"report.bundled">,
): WholeSeries[] {
  const utf8 = new TextEncoder();
  const shown = [
    ...[...records].map(([index, record]) => {
      const { numbers } = JSON.parse(record) as EventRecord;
      return { index, hash: toHex(leafHash(sha256, utf8.encode(record))), numbers };
    }),
    ...[...withheld].map(([index, hash]) => ({ index, hash, numbers: null })),
  ].sort((a, b) => a.index - b.index);
  const wanted = seriesOfReport(article.id, scope.claim === null ? null : (claims[0]?.id ?? ""));
  const { read } = exported.data;
  if (read.length !== wanted.length) throw new BundleFaultFound("export-read", { file: places.exportRecord });
  const checks = new Checks();
  const whole = wanted.map((series) =>
    checks.take(() => {
      const end = read.find((each) => isSameSeries(each, series));
      const own = numberIn(exported.numbers, series);
      if (
        !end ||
        !own ||
        !isCount(end.number) ||
        !isCount(own.number) ||
        own.number <= end.number ||
        (own.number === end.number + 1 && own.before !== end.hash)
      )
        throw new BundleFaultFound("export-read", { file: places.exportRecord });
      checkSeries(checks, shown, series, end);
      return { series: series.series, count: end.number, later: own.number - end.number - 1 };
    }),
  );
  checks.hold();
  return whole.filter((each) => each !== null);
}

type Range = readonly [first: number, last: number];

/** Walks the series up to its end, record by record. */
function checkSeries(checks: Checks, shown: readonly Shown[], of: Series, end: { number: number; hash: string }): void {
  const { series } = of;
  const gaps: Range[] = [];
  /** Numbers of records that stand elsewhere than they should. */
  const elsewhere: number[] = [];
  let [next, before] = [1, null as string | null];
  let hidden: string[] = [];
  const expectOrder = (number: unknown, holds: boolean) =>
    checks.expect("record-order", { numbers: String(number), count: "0", series }, () => holds);
  // What is withheld stands in for as many numbers as are not there otherwise; the last of it is named by what follows.
  const pass = (number: number, named: string | null) => {
    const stood = Math.min(hidden.length, number - next);
    if (stood < number - next) gaps.push([next + stood, number - 1]);
    else expectOrder(number, named === (stood > 0 ? hidden.at(-1) : before));
    hidden = [];
  };
  for (const { hash, numbers } of shown) {
    const own = numbers && numberIn(numbers, of);
    if (numbers === null) hidden.push(hash);
    if (!own) continue;
    const isNext = isCount(own.number) && own.number >= next && own.number <= end.number;
    expectOrder(own.number, isNext);
    if (!isNext) {
      if (isCount(own.number)) elsewhere.push(own.number);
      continue;
    }
    pass(own.number, own.before);
    [next, before] = [own.number + 1, hash];
  }
  if (next <= end.number) pass(end.number + 1, end.hash);
  else expectOrder(end.number, before === end.hash);
  const gone = rangesWithout(
    gaps,
    elsewhere.sort((a, b) => a - b),
  ).map(rangeOf);
  const where = { numbers: shortened(gone), count: String(end.number), series };
  checks.expect(missing[series], where, () => gone.length === 0);
}

/** Ranges without some numbers; both are in ascending order. */
function rangesWithout(ranges: readonly Range[], numbers: readonly number[]): Range[] {
  const left: Range[] = [];
  let i = 0;
  for (const [start, last] of ranges) {
    let first = start;
    for (let number = numbers[i]; number !== undefined && number <= last; number = numbers[++i]) {
      if (number > first) left.push([first, number - 1]);
      first = Math.max(first, number + 1);
    }
    if (first <= last) left.push([first, last]);
  }
  return left;
}

function rangeOf([first, last]: Range): string {
  return first === last ? String(first) : `${first}–${last}`;
}

function shortened(gaps: readonly string[]): string {
  return gaps.length > 12 ? `${gaps.slice(0, 12).join(", ")}, …` : gaps.join(", ");
}
