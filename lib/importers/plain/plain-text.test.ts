import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "@/lib/domain/text/canonical";
import { anyText } from "@/lib/domain/text/text-samples";
import { importPlainText } from "./plain-text";

/** The blocks in short: "h1 Title", "p Words", "q Words", "- Words" and "1. Words", deeper items with more marks. */
function blocksOf(text: string): string[] {
  const imported = importPlainText(text);
  if (!imported.ok) throw new Error(imported.refusal.reason);
  return imported.value.blocks.map(({ start, end, kind, level, ordered }) => {
    const item = (ordered ? "1." : "-").repeat(level);
    return `${{ heading: `h${level}`, paragraph: "p", quote: "q", "list-item": item }[kind]} ${text.slice(start, end)}`;
  });
}

const wrapped = `The ministry said on Sunday that its forces had detained
seventy-one people in sixty-one raids, and that explosives
had been found. It gave no names.

President Ahmed al-Sharaa flew to Washington on the day of
the raids.`;

describe("plain text", () => {
  it.each([
    ["parts paragraphs at blank lines", "One is here.\n \n\nTwo is here.\n", ["p One is here.", "p Two is here."]],
    ["takes white space off the ends of blocks", "\n  One is here. \n", ["p One is here."]],
    ["keeps wrapped lines together", wrapped, wrapped.split("\n\n").map((paragraph) => `p ${paragraph}`)],
    [
      "parts long lines that are paragraphs",
      `${"Long words here. ".repeat(10)}\n${"More words here. ".repeat(9)}end.`,
      [`p ${"Long words here. ".repeat(10).trim()}`, `p ${"More words here. ".repeat(9)}end.`],
    ],
    ["parts short sentences on lines of their own", "He came.\nShe left.", ["p He came.", "p She left."]],
    [
      "finds the title, the subtitle and headings",
      "A title of some words\nA subtitle\n\nText is here.\n\nA heading\n\nMore text.",
      ["h1 A title of some words", "h2 A subtitle", "p Text is here.", "h2 A heading", "p More text."],
    ],
    [
      "takes a headline that asks for a title",
      "Did they lie?\n\nText is here.",
      ["h1 Did they lie?", "p Text is here."],
    ],
    ["takes no heading from the end of a text", "Text is here.\n\nThe desk", ["p Text is here.", "p The desk"]],
    [
      "takes no heading from a line that starts small",
      "and so on\n\nText is here.",
      ["p and so on", "p Text is here."],
    ],
    ["finds quotes", "He said:\n> One is true.\n> Two is false.", ["p He said:", "q One is true.", "q Two is false."]],
    ["finds lists", "- one\n  - two\n* three", ["- one", "-- two", "- three"]],
    ["finds counted lists", "1. one\n2. two\n\n3) three", ["1. one", "1. two", "1. three"]],
    ["keeps the wrapped lines of a list item", "- one is\n  long\n- two", ["- one is\n  long", "- two"]],
    [
      "finds a list after a colon, but none in the middle of a paragraph",
      "Two:\n- one\n- two\n\none is\n- not. Two.",
      ["p Two:", "- one", "- two", "p one is", "p - not. Two."],
    ],
    ["leaves a date at the start of a line alone", "3. Mai war es.\n\nUnd dann.", ["p 3. Mai war es.", "p Und dann."]],
    ["leaves a year alone", "2024. The year.\n\nIt went.", ["p 2024. The year.", "p It went."]],
    ["leaves out rules", "One is here.\n\n* * *\n\nTwo is here.", ["p One is here.", "p Two is here."]],
    ["leaves markup as it is", "A **bold** <b>word</b> [x](y).", ["p A **bold** <b>word</b> [x](y)."]],
    ["reads Arabic", "عنوان الخبر\n\nقالت الوزارة نعم.", ["h1 عنوان الخبر", "p قالت الوزارة نعم."]],
    ["reads Chinese", "外交部回应\n\n中国外交部周一表示。", ["h1 外交部回应", "p 中国外交部周一表示。"]],
  ])("%s", (_, text, blocks) => expect(blocksOf(text)).toEqual(blocks));

  it("reads the byline under a title", () => {
    const imported = importPlainText("A title\n\nBy Jane Doe\n\nText is here.");
    expect(imported).toMatchObject({
      ok: true,
      value: { byline: "Jane Doe", blocks: [{}, { kind: "paragraph" }, {}] },
    });
  });

  it("keeps the text exactly, and its blocks in order, apart, not empty and without white space at their ends", () => {
    fc.assert(
      fc.property(anyText, (input) => {
        const canonical = canonicalText(input);
        if (!canonical.ok) return;
        const imported = importPlainText(canonical.value);
        if (!imported.ok) throw new Error(imported.refusal.reason);
        const { text, blocks } = imported.value;
        expect(text).toBe(canonical.value);
        let from = 0;
        for (const { start, end } of blocks) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toMatch(/^(\S|\s\p{M})[\s\S]*$/u);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
