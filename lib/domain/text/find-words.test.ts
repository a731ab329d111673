import { expect, test } from "vitest";
import { findWords } from "./find-words";

test.each([
  ["the first place behind the offset", "a b a b", "a b", 1, [4, 7]],
  ["the first of all where none is behind", "a b c", "a", 3, [0, 1]],
  ["other capitals", "The Mayor", "the MAYOR", 0, [0, 9]],
  ["other spacing", "the\n  mayor\u00a0said", "mayor said", 0, [6, 16]],
  ["signs of expressions", "a (b) c", "(b)", 0, [2, 5]],
  ["no place", "the mayor", "mayors", 0, null],
  ["no words", "the mayor", "  ", 0, null],
  ["no text", "", "a", 0, null],
  ["a letter whose small form is longer", "İstanbul", "stanbul", 0, [1, 8]],
])("words are found: %s", (_, text, words, after, place) => {
  expect(findWords(text, words, after)).toEqual(place && { start: place[0], end: place[1] });
});
