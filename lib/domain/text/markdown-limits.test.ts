import { expect, test } from "vitest";
import { articleMarkdown, checkMarkdown, rationaleMarkdown } from "./markdown-limits";

const passes = (markdown: string, limits: typeof articleMarkdown) => checkMarkdown(markdown, limits).ok;

test.each([
  ["nothing", ""],
  ["words and a link", "Two *words* and a [link](https://example.org)."],
  ["a list in a list, and a quote", "- a\n  - b\n\n> c"],
  ["a rule of stars", "* * *"],
  ["a list of four hundred", "1. a\n".repeat(400)],
  ["a quote of four hundred lines", "> a\n".repeat(400)],
  ["a paragraph of a thousand lines in no list", "a\n".repeat(1_000)],
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

test("an article may hold four times the quotes and list items of a rationale", () => {
  expect([501, 2_000, 2_001].map((count) => passes("- a\n".repeat(count), articleMarkdown))).toEqual([
    true,
    true,
    false,
  ]);
  expect([500, 501].map((count) => passes("- a\n".repeat(count), rationaleMarkdown))).toEqual([true, false]);
});

test("the line where it gets too much is named", () => {
  expect(checkMarkdown(`fine\n\n${">".repeat(31)}`, articleMarkdown)).toEqual({
    ok: false,
    refusal: { reason: "markdown-too-intricate", params: { line: 3 } },
  });
});
