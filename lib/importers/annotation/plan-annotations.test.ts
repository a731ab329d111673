import fc from "fast-check";
import { expect, test } from "vitest";
import { makeAnchor } from "@/lib/domain/anchor/anchor";
import type { AuditReport, ReportClaim } from "@/lib/domain/report/report";
import { canonicalText } from "@/lib/domain/text/canonical";
import { reportAnnotations } from "@/lib/exporters/annotations";
import { sampleReport } from "@/lib/exporters/testing/sample-report";
import { runs } from "@/scripts/testing/fixed-seeds";
import { readAnnotations } from "./annotations";
import { planAnnotations } from "./plan-annotations";

/** The sample's report with another text, and open claims on ranges of it. */
function reportOn(text: string, ranges: readonly { readonly start: number; readonly end: number }[]): AuditReport {
  const report = sampleReport();
  const [claim] = report.claims;
  const claims = ranges.map(
    ({ start, end }, i) =>
      ({
        ...claim,
        ...{ id: `claim-${i}`, number: i + 1, statement: `Statement ${i}`, evidence: [], verdict: null, decisions: [] },
        anchor: { start, end, quote: text.slice(start, end) },
      }) as unknown as ReportClaim,
  );
  return { ...report, version: { ...report.version, text }, claims };
}

const planOf = async (file: string, text: string) => {
  const read = readAnnotations(new TextEncoder().encode(file));
  if (!read.ok) throw new Error(read.refusal.reason);
  const version = { number: 1, text };
  return planAnnotations(read.value, "0".repeat(64), { version, earlier: [], standing: [], numberOf: () => null });
};

const piece = fc.constantFrom(
  ...[
    "a",
    "The ",
    "cost ",
    "\r\n\r\n",
    "\r\n",
    "é",
    "e\u0301",
    "😀",
    "👩‍👩‍👧",
    "🇸🇾 ",
    "غَرِقَت ",
    "لا ",
    "“x”",
    "1951 ",
    "\u00a0",
    "क्षि",
    ".",
  ],
);
const cases = fc.tuple(
  fc.array(piece, { minLength: 1, maxLength: 80 }),
  fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 }),
);

test("claims come back at the same places from Galley's own file, also when its lines were ended otherwise on the way", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ([pieces, pairs]) => {
      const canonical = canonicalText(pieces.join(""));
      fc.pre(canonical.ok);
      if (!canonical.ok) return;
      const text = canonical.value;
      const ranges = new Map<string, { start: number; end: number }>();
      for (const [a, b] of pairs) {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        if (makeAnchor(text, { start, end }).ok) ranges.set(`${start} ${end}`, { start, end });
      }
      fc.pre(ranges.size > 0);
      const file = [...reportAnnotations(reportOn(text, [...ranges.values()]))].join("");
      const told = [...ranges.values()].map(({ start, end }, i) => ({ start, end, statement: `Statement ${i}` }));
      for (const each of [file, file.replaceAll("\\n", "\\r\\n")]) {
        const { fitting, leftOut, known } = await planOf(each, text);
        expect(fitting.map(({ start, end, statement }) => ({ start, end, statement }))).toEqual(told);
        expect([leftOut, known]).toEqual([[], []]);
      }
    }),
    { numRuns: runs(200) },
  );
});

test("a file of 1,200 claims, in pages behind each other, comes back whole", async () => {
  const text = Array.from({ length: 1_200 }, (_, i) => `Sentence ${i} of them.`).join(" ");
  const ranges = [...text.matchAll(/Sentence \d+/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const { fitting, leftOut } = await planOf([...reportAnnotations(reportOn(text, ranges))].join(""), text);
  expect(fitting.map(({ start, end }) => ({ start, end }))).toEqual(ranges);
  expect(leftOut).toEqual([]);
});
