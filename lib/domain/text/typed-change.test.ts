import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "./text-samples";
import { typedChange } from "./typed-change";

/** A value with the caret shown as "|". */
function read(shown: string): { value: string; caret: number } {
  return { value: shown.replace("|", ""), caret: shown.indexOf("|") };
}

describe("what was typed", () => {
  it.each([
    ["a letter between others", "ct", "ca|t", [1, 1, "a"]],
    ["a letter among equal ones, at their start", "aa", "a|aa", [0, 0, "a"]],
    ["a letter among equal ones, at their end", "aa", "aaa|", [2, 2, "a"]],
    ["a word pasted before the same word", "one two", "one one| two", [3, 3, " one"]],
    ["the same word once more, pasted behind it", "one two", "one |one two", [0, 0, "one "]],
    ["the first of two equal letters deleted forwards", "aab", "|ab", [0, 1, ""]],
    ["the second of two equal letters deleted backwards", "aab", "a|b", [1, 2, ""]],
    ["a word deleted from the end", "one two", "one|", [3, 7, ""]],
    ["everything deleted", "one", "|", [0, 3, ""]],
    ["a selection typed over", "one two three", "one x| three", [4, 7, "x"]],
    ["a selection typed over by what it began with", "cat", "c|", [1, 3, ""]],
    ["a spelling mended by the browser keeps the ending", "they receve", "they receive|", [9, 9, "i"]],
    ["a composition that goes on", "日k", "日か|", [1, 2, "か"]],
    ["a composition with the caret inside it", "あい", "か|きい", [0, 1, "かき"]],
    ["an undo that leaves the caret elsewhere", "one three", "|one two three", [5, 5, "wo t"]],
    ["nothing at all", "one", "on|e", [2, 2, ""]],
    ["an emoji that shares half of its code units with the one before", "a😀b", "a😁|b", [1, 3, "😁"]],
    ["an emoji that shares the other half", "a\u{1F600}b", "a\u{1FA00}|b", [1, 3, "\u{1FA00}"]],
    ["an emoji deleted beside its like", "😀😀", "😀|", [2, 4, ""]],
  ] as const)("%s", (_, before, shown, [start, end, words]) => {
    const { value, caret } = read(shown);
    expect(typedChange(before, value, caret)).toEqual({ start, end, words });
  });
});

const wellFormed = (text: string) => !/\p{Surrogate}/u.test(text);

/** An offset that splits no surrogate pair. */
const evenly = (text: string, offset: number) => [...text].slice(0, offset).join("").length;

describe("a change in any text", () => {
  const texts = fc.tuple(anyText, fc.nat(200), fc.nat(200), anyText).map(([before, a, b, words]) => {
    const [start, end] = [evenly(before, Math.min(a, b)), evenly(before, Math.max(a, b))];
    return { before, start, end, words, after: before.slice(0, start) + words + before.slice(end) };
  });

  it("gives the value after when it is made, and splits no character, wherever the caret is", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: -5, max: 400 }), ({ before, after }, caret) => {
        const { start, end, words } = typedChange(before, after, caret);
        expect(start).toBeLessThanOrEqual(end);
        expect(before.slice(0, start) + words + before.slice(end)).toBe(after);
        expect([before.slice(0, start), before.slice(end), words].every(wellFormed)).toBe(true);
      }),
    );
  });

  it("is exactly what was typed, where nothing was typed over", () => {
    fc.assert(
      fc.property(texts, ({ before, start, words }) => {
        const after = before.slice(0, start) + words + before.slice(start);
        expect(typedChange(before, after, start + words.length)).toEqual({ start, end: start, words });
      }),
    );
  });

  it("is exactly what was deleted, where nothing was typed", () => {
    fc.assert(
      fc.property(texts, ({ before, start, end }) => {
        const after = before.slice(0, start) + before.slice(end);
        expect(typedChange(before, after, start)).toEqual({ start, end, words: "" });
      }),
    );
  });
});
