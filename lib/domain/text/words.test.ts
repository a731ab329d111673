import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isGraphemeBoundary } from "./graphemes";
import { anyTextAndRange } from "./text-samples";
import { wordBoundaryAfter, wordBoundaryBefore } from "./words";

describe("the next word's end", () => {
  it.each([
    ["from a word's start", "one two", 0, 3],
    ["from inside a word", "one two", 1, 3],
    ["from a word's end, over the space", "one two", 3, 7],
    ["over punctuation", "one. “Two”", 3, 9],
    ["onto the next line", "one.\n\ntwo", 3, 9],
    ["at the end of the text when no word is left", "one...", 3, 6],
    ["of a Chinese word", "中国外交部", 0, 2],
    ["of an Arabic word with its marks", "قالَ نعم", 0, 4],
    ["far away, over a long rule", `one ${"-".repeat(5000)} two`, 3, 5008],
  ])("%s", (_, text, from, to) => expect(wordBoundaryAfter(text, from)).toBe(to));
});

describe("the last word's start", () => {
  it.each([
    ["from a word's end", "one two", 7, 4],
    ["from a word's start, over the space", "one two", 4, 0],
    ["back onto the line before", "one.\n\ntwo", 6, 0],
    ["at the start of the text when no word is left", "...one", 3, 0],
    ["far away, over a long rule", `one ${"-".repeat(5000)} two`, 5005, 0],
  ])("%s", (_, text, from, to) => expect(wordBoundaryBefore(text, from)).toBe(to));
});

it("steps by words always move on, stay in the text and split no character", () => {
  fc.assert(
    fc.property(anyTextAndRange, ({ text, range: { start } }) => {
      const after = wordBoundaryAfter(text, start);
      const before = wordBoundaryBefore(text, start);
      expect(after > start || after === text.length).toBe(true);
      expect(before < start || before === 0).toBe(true);
      expect([isGraphemeBoundary(text, after), isGraphemeBoundary(text, before)]).toEqual([true, true]);
    }),
  );
});
