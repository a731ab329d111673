import { expect, test } from "vitest";
import { articleMarkdown, checkMarkdown, rationaleMarkdown } from "./markdown-limits";

const passes = (markdown: string, limits: typeof articleMarkdown) => checkMarkdown(markdown, limits).ok;

test.each([
  ["nothing", ""],
  ["words and a link", "Two *words* and a [link](https://example.org)."],
  ["a list in a list, and a quote", "- a\n  - b\n\n> c"],
  ["a rule of stars", "* * *"],
  ["a list of two hundred", "1. a\n".repeat(200)],
  ["a quote of two hundred lines", "> a\n".repeat(199)],
  ["a paragraph of five hundred lines in no list", "a\n".repeat(500)],
  ["a hundred links", "So says [one of many](https://example.org/a-page_of-many).\n\n".repeat(100)],
])("what people write can be parsed: %s", (_, markdown) => {
  expect([passes(markdown, rationaleMarkdown), passes(markdown, articleMarkdown)]).toEqual([true, true]);
});

test.each([
  ["quotes nest by the thousand", ">".repeat(5_000)],
  ["lists nest by the thousand", "- ".repeat(5_000)],
  ["lists nest by indentation", Array.from({ length: 100 }, (_, i) => `${"  ".repeat(i)}- a`).join("\n")],
  ["lists nest by tabs", Array.from({ length: 20 }, (_, i) => `${"\t".repeat(i)}- a`).join("\n")],
  ["lines stand deep by the thousand", `${"- ".repeat(30)}a\n${`${" ".repeat(60)}b\n\n`.repeat(5_000)}`],
  ["marks stand by the thousand in a paragraph", "[".repeat(6_000)],
  ["quotes follow each other by the thousand", "> a\n\n".repeat(4_000)],
  ["list items follow each other by the thousand", "- a\n".repeat(20_000)],
  ["lines go on with a quote by the thousand", `> a\n${"b\n".repeat(5_000)}`],
])("what would take the parser long cannot: %s", (_, markdown) => {
  expect([passes(markdown, rationaleMarkdown), passes(markdown, articleMarkdown)]).toEqual([false, false]);
});

test("an article may hold ten times the quotes and list items of a rationale", () => {
  expect([501, 2_000, 2_001].map((count) => passes("- a\n".repeat(count), articleMarkdown))).toEqual([
    true,
    true,
    false,
  ]);
  expect([200, 201].map((count) => passes("- a\n".repeat(count), rationaleMarkdown))).toEqual([true, false]);
});

test.each([
  ["entities stand by the thousand", "&amp;".repeat(4_000)],
  ["escapes stand by the thousand", "\\*".repeat(4_000)],
  ["lines end hard by the thousand", "a  \n".repeat(4_000)],
  ["definitions follow each other by the thousand", "[a]: b\n\n".repeat(2_000)],
  ["emphasis stands in many paragraphs", "*a **b** c* [d](e)\n\n".repeat(1_000)],
])("what would take a rationale's parser more than a moment cannot: %s", (_, markdown) => {
  expect(passes(markdown, rationaleMarkdown)).toBe(false);
});

test("the line where it gets too much is named", () => {
  expect(checkMarkdown(`fine\n\n${">".repeat(31)}`, articleMarkdown)).toEqual({
    ok: false,
    refusal: { reason: "markdown-too-intricate", params: { line: 3 } },
  });
});
