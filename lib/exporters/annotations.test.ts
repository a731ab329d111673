import { describe, expect, test } from "vitest";
import { parseUrl } from "@/lib/domain/parse-url";
import type { AuditReport } from "@/lib/domain/report/report";
import { reportAnnotations } from "./annotations";
import { sampleReport } from "./testing/sample-report";

type Selector = { type: string; exact?: string; prefix?: string; suffix?: string; start?: number; end?: number };
type Annotation = {
  id: string;
  motivation: string | string[];
  body: { value?: string; purpose?: string; source?: string }[];
  target: { source: string; state?: object; selector?: Selector | Selector[] };
};
type Page = { id: string; startIndex: number; items: Annotation[]; partOf: string; next?: Page };

function collection(report: AuditReport) {
  return JSON.parse([...reportAnnotations(report)].join("")) as {
    id: string;
    total: number;
    first: Page;
    last: string;
  };
}

function pagesOf(page: Page): Page[] {
  return [page, ...(page.next ? pagesOf(page.next) : [])];
}

/** The sample with so many claims, each with one piece of evidence that still stands. */
function withClaims(count: number): AuditReport {
  const report = sampleReport();
  const [claim] = report.claims;
  if (!claim) throw new Error("the sample has no claim");
  const evidence = claim.evidence.map((piece) => ({ ...piece, removedAt: null }));
  return { ...report, claims: Array.from({ length: count }, (_, i) => ({ ...claim, number: i + 1, evidence })) };
}

describe("the annotations", () => {
  test("positions are code points, and quote, prefix and suffix are the text's there", () => {
    const report = sampleReport();
    const points = [...report.version.text];
    for (const { target } of collection(report).first.items) {
      const [quote, position] = target.selector as [Selector, Selector];
      expect(quote.type).toBe("TextQuoteSelector");
      expect(points.slice(position.start, position.end).join("")).toBe(quote.exact);
      expect(
        points
          .slice(0, position.start)
          .join("")
          .endsWith(quote.prefix ?? "none"),
      ).toBe(true);
      expect(
        points
          .slice(position.end)
          .join("")
          .startsWith(quote.suffix ?? "none"),
      ).toBe(true);
    }
  });

  test("a passage stands on its source and leads to its claim; one taken off has none", () => {
    expect(collection(sampleReport()).total).toBe(2);
    const { total, first } = collection(withClaims(1));
    expect(total).toBe(2);
    const [claim, passage] = first.items;
    expect(passage?.target.source).toBe("https://example.org/?a=1&b=%22");
    expect(passage?.target.selector).toMatchObject({ type: "TextQuoteSelector" });
    expect(passage?.target.state).toEqual({
      ...{ type: "TimeState", sourceDate: "2026-11-21T10:21:20.000Z", cached: "https://archive.example/1" },
    });
    expect(passage?.body.find(({ purpose }) => purpose === "linking")?.source).toBe(claim?.id);
  });

  test("a claim that is lost in this version is still told of, without a place", () => {
    const report = withClaims(1);
    const lost = { ...report, claims: report.claims.map((claim) => ({ ...claim, anchor: null })) };
    expect(collection(lost).first.items[0]?.target.selector).toBeUndefined();
  });

  test("pages follow each other and hold all, each once, by addresses", () => {
    const { id, total, first, last } = collection(withClaims(600));
    const pages = pagesOf(first);
    expect(pages.map(({ startIndex }) => startIndex)).toEqual([0, 500, 1000]);
    expect(pages.at(-1)?.id).toBe(last);
    expect(new Set(pages.map(({ partOf }) => partOf))).toEqual(new Set([id]));
    const ids = pages.flatMap(({ items }) => items.map((item) => item.id));
    expect(new Set(ids).size).toBe(total);
    expect(ids.every((each) => parseUrl(each) !== null)).toBe(true);
  });

  test("no claims make an empty page", () => {
    expect(collection({ ...sampleReport(), claims: [] })).toMatchObject({ total: 0, first: { items: [] } });
  });
});
