import { execFileSync, spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import type { AuditReport } from "@/lib/domain/report/report";
import { readPdf } from "@/lib/exporters/testing/read-pdf";
import { nastyStrings, sampleReport } from "@/lib/exporters/testing/sample-report";
import { reportPdf } from "./pdf";

/** Text without the spaces that a line break or a long word's places to break put into it. */
function unspaced(text: string): string {
  return text.replace(/[\s\p{Cf}]/gu, "");
}

const hasPdftotext = spawnSync("pdftotext", ["-v"]).status === 0;

/** The sample with one text in the place of claim 1's statement. */
function withStatement(statement: string): AuditReport {
  const report = sampleReport();
  const [first, ...rest] = report.claims;
  if (!first) throw new Error("the sample has no claim");
  return { ...report, claims: [{ ...first, statement }, ...rest] };
}

describe("the report on paper", () => {
  test("is tagged, and says its title, language, time and outline", async () => {
    const report = sampleReport();
    const { marked, roles, lang, info, outline } = await readPdf(await reportPdf(report));
    expect(marked).toMatchObject({ Marked: true });
    expect([...roles]).toEqual(expect.arrayContaining(["H1", "H2", "P", "Table", "TH", "TD", "Link"]));
    expect(lang).toBe("en");
    expect(info.Title).toBe(`Audit report: ${report.article.title}`);
    expect(info.CreationDate).toBe("D:20261122084052Z");
    expect(outline.slice(0, 3)).toEqual(["What was checked", "The article", "The claims"]);
  });

  test("comes out the same, byte for byte, for the same report", async () => {
    const [one, other] = await Promise.all([reportPdf(sampleReport()), reportPdf(sampleReport())]);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  test("of an article without claims says so", async () => {
    const { text } = await readPdf(await reportPdf({ ...sampleReport(), claims: [], timeline: [], skips: [] }));
    expect(text).toContain("No claim has been marked.");
    expect(text).toContain("Nothing was skipped.");
  });

  test("holds its parts in reading order", async () => {
    const { text } = await readPdf(await reportPdf(sampleReport()));
    const at = ["Audit report", "What was checked", "The article", "The claims", "Claim 1", "Claim 2"].map((words) =>
      text.indexOf(words),
    );
    expect(at).not.toContain(-1);
    const behind = ["Who did what, when", "How to read and check this report", "Hashes and technical facts"];
    const last = behind.map((words) => text.lastIndexOf(words));
    expect(last[0]).toBeGreaterThan(text.indexOf("Claim 2"));
    expect(last).toEqual(last.toSorted((a, b) => a - b));
  });

  test("names no hash before its table of hashes", async () => {
    const { text } = await readPdf(await reportPdf(sampleReport()));
    const table = text.lastIndexOf("Hashes and technical facts");
    expect(text.slice(0, text.lastIndexOf("How to read and check this report"))).not.toMatch(/[0-9a-f]{20}/);
    expect(text.slice(table)).toMatch(/[0-9a-f]{20}/);
  });

  const markup = [
    '#{7*7} #panic() #import "x" $ x^2 $ *bold* _it_ @ref <label> = Head // note /* x */ \\u{41} `raw` ~ -- ...',
    '[link](https://example.org) #[body] #link("https://evil.example")[x] https://evil.example',
    "]] } #let paper = none )",
    ...nastyStrings.filter((text) => !/[\p{Script=Arabic}\p{Extended_Pictographic}]/u.test(text)),
  ];
  test.each(markup)("what typst treats as markup stays words: %s", async (statement) => {
    const { text } = await readPdf(await reportPdf(withStatement(statement)));
    expect(unspaced(text)).toContain(unspaced(statement));
  });

  // pdf.js reads glyphs one by one, not the text that the file says they stand for. pdftotext does, and puts a sign
  // before its letter where others put it behind.
  test.skipIf(!hasPdftotext)("Arabic copies out whole and in order, and each vowel sign once", async () => {
    const statement = "قواتها احتُجزت شخصًا شخصاً ستين مداهمة";
    const pdf = await reportPdf(withStatement(`${statement} (Reuters)`));
    const text = execFileSync("pdftotext", ["-", "-"], { input: pdf, encoding: "utf8" }).replace(/\p{Cf}/gu, "");
    const line = text.split("\n").find((each) => each.includes("ستين")) ?? "";
    const signs = (words: string) => words.match(/\p{Mn}/gu)?.length;
    expect(line.replace(/\p{Mn}/gu, "")).toContain(statement.replace(/\p{Mn}/gu, ""));
    expect(signs(line)).toBe(signs(statement));
  });

  describe.skipIf(!hasPdftotext)("the items of an article's lists", () => {
    const item = { kind: "list-item", level: 1 } as const;
    /** Where the signs before the items stand, from the left, in the order of the page. */
    const signsOf = async (article: object, text: string, levels: readonly number[], ordered: boolean) => {
      const report = sampleReport();
      let start = 0;
      const blocks = text.split("\n\n").map((words, i) => {
        const block = { ...item, ordered, level: levels[i] ?? 1, start, end: start + words.length };
        start = block.end + 2;
        return block;
      });
      const last = blocks.at(-1) ?? { start: 0, end: 0 };
      const unmarked = [{ start: last.start, end: last.end, text: text.slice(last.start, last.end) }];
      const none = { claims: [], skips: [], timeline: [] };
      const pdf = await reportPdf({
        ...{ ...report, ...none, article: { ...report.article, ...article } },
        version: { ...report.version, text, blocks },
        coverage: { ...report.coverage, unmarked },
      });
      const boxes = execFileSync("pdftotext", ["-bbox", "-", "-"], { input: pdf, encoding: "utf8" });
      return [...boxes.matchAll(/xMin="([\d.]+)"[^<>]*>([•‣]|\d\.)</g)].map(([, x, sign]) => ({ x: Number(x), sign }));
    };

    test("have their bullets on the right in an Arabic article, unchecked ones too, a deeper one further in", async () => {
      const signs = await signsOf({ language: "ar", direction: "rtl" }, "خبر أول\n\nخبر ثان", [1, 2], false);
      const [first, second] = signs.map(({ x }) => x);
      expect(signs).toHaveLength(3);
      for (const { x } of signs) expect(x).toBeGreaterThan(480);
      expect(second).toBeLessThan((first ?? 0) - 5);
    });

    test.each([
      ["stand further in at a deeper level, and back at the margin behind it", [1, 2, 3, 1], [5, 5, -10]],
      ["stand further in where a list begins at a deeper level", [2, 2, 1, 2], [0, -5, 5]],
    ])("%s", async (_, levels, steps) => {
      for (const ordered of [false, true]) {
        const direction = { language: "en", direction: "ltr" };
        const signs = (await signsOf(direction, "One.\n\nTwo.\n\nThree.\n\nFour.", levels, ordered)).slice(0, 4);
        const [first = 0, ...behind] = signs.map(({ x }) => x);
        const moved = behind.map((x, i) => x - (behind[i - 1] ?? first));
        for (const [i, step] of steps.entries()) {
          if (step === 0) expect(moved[i]).toBeCloseTo(0);
          else expect((moved[i] ?? 0) / step).toBeGreaterThan(1);
        }
        if (ordered) expect(signs.map(({ sign }) => sign)).toEqual(["1.", "2.", "3.", "4."]);
      }
    });
  });

  test("other scripts have letters, and what none has is named, not shown as an empty frame", async () => {
    const { text } = await readPdf(
      await reportPdf(withStatement("中文 日本語 한국어 עברית हिन्दी বাংলা ไทย Ελλάδα Київ ⇨ \u{10fffd}")),
    );
    for (const word of ["中文", "日本語", "한국어", "Ελλάδα", "Київ", "⇨"]) expect(text).toContain(word);
    expect(text).toContain("U+10FFFD");
    expect(text).toContain("□");
  });

  test("a word as long as a page is broken, not cut off", async () => {
    const word = `https://example.org/${"abcdefghij".repeat(80)}`;
    const { text } = await readPdf(await reportPdf(withStatement(word)));
    expect(unspaced(text)).toContain(word);
  });
});
