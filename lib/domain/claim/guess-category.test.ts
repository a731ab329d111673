import { expect, test } from "vitest";
import { guessCategory } from "./guess-category";

const around = ["It was a grey week. ", " Nothing else happened."] as const;

function guessed(words: string, language = "en") {
  const text = `${around[0]}${words}${around[1]}`;
  const blocks = [{ kind: "paragraph", level: 0, start: 0, end: text.length } as const];
  const range = { start: around[0].length, end: around[0].length + words.length };
  return guessCategory(text, blocks, language, range);
}

test.each([
  ["a number", "The crews replaced 44 cables", "quantity"],
  ["a number beside a date and a name", "Ada Byron replaced 44 cables on 4 March 2021", "quantity"],
  ["a date", "the bridge opened on 4 March 2021", "date"],
  ["a name alone", "the engineer was Ada Byron", "identity"],
  ["words that are quoted for the most part", "“the crews replaced all 44 of its cables”, she said", "attribution"],
  ["a quoted word in a sentence with a number", "the “grand” bridge had 44 cables when it opened", "quantity"],
  ["nothing to look up", "it had never been so beautiful", "other"],
])("%s", (_what, words, category) => {
  expect(guessed(words)).toBe(category);
});

test("reads no more than what stands near the claim, however long its block is", () => {
  const text = `${"x ".repeat(500_000)}it had 44 cables${" 12 y".repeat(200_000)}`;
  const start = 1_000_000;
  const blocks = [{ kind: "paragraph", level: 0, start: 0, end: text.length } as const];
  expect(guessCategory(text, blocks, "en", { start, end: start + 16 })).toBe("quantity");
});
