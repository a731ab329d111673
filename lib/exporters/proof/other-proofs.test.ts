import { expect, test } from "vitest";
import type { AuditReport } from "@/lib/domain/report/report";
import { partOf } from "@/lib/exporters/testing/read-proof";
import { sampleReport } from "@/lib/exporters/testing/sample-report";
import { galleyPdf } from "./galley-pdf";
import { reportProof } from "./proof";
import { proofHtml } from "./proof-html";
import { type ProofRun, proofRuns } from "./proof-runs";

const text = "It opened in 1932 and cost 4.2 million.";
const on = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
const said = (runs: readonly ProofRun[]) =>
  runs.map(({ text: words, is, isTick, ending }) => {
    const look = { same: words, gone: `[-${words}-]`, come: `{+${words}+}` }[is];
    return `${isTick ? `«${look}»` : look}${ending.map((number) => `(${number})`).join("")}`;
  });

test.each<
  [string, Parameters<typeof proofRuns>[2], Parameters<typeof proofRuns>[3], Parameters<typeof proofRuns>[4], string]
>([
  ["a text without anything", [], [], [], text],
  [
    "a number behind a claim's words",
    [],
    [{ ...on("in 1932"), number: 1 }],
    [],
    "It opened in 1932(1) and cost 4.2 million.",
  ],
  [
    "behind those that come for its last ones",
    [{ ...on("1932"), words: "1931" }],
    [{ ...on("in 1932"), number: 1 }],
    [],
    "It opened in [-1932-]{+1931+}(1) and cost 4.2 million.",
  ],
  [
    "words that only go",
    [{ ...on(" and cost 4.2 million"), words: "" }],
    [],
    [],
    "It opened in 1932[- and cost 4.2 million-].",
  ],
  [
    "words that only come",
    [{ start: 3, end: 3, words: "never " }],
    [],
    [],
    "It {+never +}opened in 1932 and cost 4.2 million.",
  ],
  ["ticked words", [], [], [on("4.2 million")], "It opened in 1932 and cost «4.2 million»."],
  [
    "two claims that end together",
    [],
    [
      { ...on("in 1932"), number: 1 },
      { ...on("1932"), number: 2 },
    ],
    [],
    "It opened in 1932(1)(2) and cost 4.2 million.",
  ],
])("%s", (_, changes, claims, ticks, runs) => {
  expect(said(proofRuns(text, { start: 0, end: text.length }, changes, claims, ticks)).join("")).toBe(runs);
});

const sample = sampleReport();
const [claim] = sample.claims;
if (!claim?.approval || !claim.verdict) throw new Error("the sample has no approved claim");
const report: AuditReport = {
  ...{ ...sample, skips: [] },
  version: { ...sample.version, text, blocks: [{ start: 0, end: text.length, kind: "paragraph", level: 0 }] },
  claims: [
    {
      ...{ ...claim, number: 1, state: "approved", anchor: { ...on("in 1932"), quote: "in 1932" } },
      verdict: { ...claim.verdict, correction: "in 1931" },
      correction: { is: "to-apply", version: null, stet: null },
    },
    {
      ...{ ...claim, number: 2, state: "approved", anchor: { ...on("4.2 million"), quote: "4.2 million" } },
      ...{ verdict: { ...claim.verdict, correction: null }, correction: null },
    },
  ],
};

test("the page holds the changes as elements, a note a claim, and nothing that runs", () => {
  const page = proofHtml(report, { of: "claims", ticks: "nothing" });
  expect(page).toContain("<del><s>1932</s></del>");
  expect(page).toMatch(/<ins><u>1931<\/u><\/ins><sup><a href="#note-1">\[1\]<\/a><\/sup>/);
  expect(page.match(/<li id="note-\d"/g)).toHaveLength(2);
  const tags = (page.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));
  expect(tags.filter((tag) => /^<script|\son\w+=|javascript:/i.test(tag))).toEqual([]);
});

test("the questions are what is still open", async () => {
  const comments = partOf(await reportProof(report, { of: "questions", ticks: "nothing" }), "word/comments.xml");
  expect(comments.children).toHaveLength(1);
});

test("the galley is a PDF, the same bytes each time", async () => {
  const look = { of: "claims", ticks: "pale" } as const;
  const pdf = await galleyPdf(report, look);
  expect(new TextDecoder().decode(pdf.subarray(0, 5))).toBe("%PDF-");
  expect(await galleyPdf(report, look)).toEqual(pdf);
}, 60_000);
