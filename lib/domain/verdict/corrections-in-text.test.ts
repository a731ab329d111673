import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "@/lib/domain/text/blocks";
import { correctedText, correctionChanges } from "./corrections-in-text";

const text = "It opened in 1932 and cost 4.2 million.\n\nNobody liked it.";
const blocks: Block[] = [
  { start: 0, end: 39, kind: "paragraph", level: 0 },
  { start: 41, end: 57, kind: "paragraph", level: 0 },
];
const on = (quote: string, to: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, to });

test.each([
  ["whole words change", [on("opened in 1932", "opened in 1931")], ["1932 → 1931"]],
  ["words come alone", [on("4.2 million", "almost 4.2 million")], [" → almost "]],
  [
    "of two that overlap the later one stays",
    [on("opened in 1932", "was opened in 1931"), on("in 1932 and", "in 1930 and")],
    ["1932 → 1930"],
  ],
  [
    "two changes of one word are both made, each no wider than the other lets it be",
    [on("in 1932", "in 2932"), on("1932 and", "1931 and")],
    ["1 → 2", "2 → 1"],
  ],
  ["what goes over two blocks is left", [on("million.\n\nNobody", "nothing")], []],
])("%s", (_, corrections, changes) => {
  const made = correctionChanges(text, blocks, corrections);
  expect(made.map(({ start, end, words }) => `${text.slice(start, end)} → ${words}`)).toEqual(changes);
});

test("alone, a correction gives its words in the place of those that it corrects", () => {
  const words = fc.stringMatching(/^[ab ]{0,8}$/);
  fc.assert(
    fc.property(words, words, words, words, (before, from, to, behind) => {
      const whole = before + from + behind;
      const block: Block = { start: 0, end: whole.length, kind: "paragraph", level: 0 };
      const changes = correctionChanges(
        whole,
        [block],
        [{ start: before.length, end: before.length + from.length, to }],
      );
      expect(correctedText(whole, changes)).toBe(before + to + behind);
    }),
  );
});
