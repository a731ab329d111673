import { expect, test } from "vitest";
import type { Block } from "./blocks";
import { surroundingsOf } from "./surroundings";

const text = "The bridge\n\nIt opened in 1932. It cost much. Nobody liked it.\n\nIt was closed in 1951.";

function block(words: string, kind: Block["kind"] = "paragraph"): Block {
  const start = text.indexOf(words);
  return { kind, level: 0, start, end: start + words.length };
}

const blocks = [
  block("The bridge", "heading"),
  block("It opened in 1932. It cost much. Nobody liked it."),
  block("It was closed in 1951."),
];

function around(words: string) {
  const start = text.indexOf(words);
  return surroundingsOf(text, blocks, { start, end: start + words.length }, "en");
}

test.each([
  [
    "words in the middle of a sentence",
    "cost",
    { before: "It opened in 1932.", lead: "It ", words: "cost", trail: " much.", after: "Nobody liked it." },
  ],
  [
    "a heading is not the sentence before",
    "It opened in 1932",
    { before: "", lead: "", words: "It opened in 1932", trail: ".", after: "It cost much." },
  ],
  [
    "the sentence after may be the next paragraph's",
    "liked",
    { before: "It cost much.", lead: "Nobody ", words: "liked", trail: " it.", after: "It was closed in 1951." },
  ],
  [
    "words over two sentences",
    "much. Nobody",
    {
      before: "It opened in 1932.",
      lead: "It cost ",
      words: "much. Nobody",
      trail: " liked it.",
      after: "It was closed in 1951.",
    },
  ],
  [
    "words of a heading",
    "bridge",
    { before: "", lead: "The ", words: "bridge", trail: "", after: "It opened in 1932." },
  ],
  [
    "the last words",
    "in 1951.",
    { before: "Nobody liked it.", lead: "It was closed ", words: "in 1951.", trail: "", after: "" },
  ],
])("%s", (_, words, expected) => {
  expect(around(words)).toEqual(expected);
});

test("words outside all blocks stand alone", () => {
  expect(surroundingsOf(text, [], { start: 4, end: 10 }, "und")).toEqual({
    before: "",
    lead: "",
    words: "bridge",
    trail: "",
    after: "",
  });
});
