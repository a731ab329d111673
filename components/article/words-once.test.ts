import { expect, test } from "vitest";
import { leaveWords, takeWords } from "./words-once";

test("words are taken by their key, once, and by nobody else", () => {
  const [first, second] = [leaveWords("<p>one</p>"), leaveWords("<p>two</p>")];
  expect(takeWords(second)).toBe("<p>two</p>");
  expect(takeWords(first)).toBe("<p>one</p>");
  expect([takeWords(first), takeWords("nobody's")]).toEqual([null, null]);
});
