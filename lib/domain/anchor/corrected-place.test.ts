import { expect, test } from "vitest";
import { compareTexts } from "./compare-texts";
import { correctedPlace } from "./corrected-place";

const before =
  "The raids took place on Sunday, 9 November. They met the former US president, it said. They met him on Monday.";

test.each([
  [
    "its words stand where the claim's stood",
    "on Sunday, 9 November",
    "on Saturday, 8 November",
    (text: string) => text.replace("on Sunday, 9 November", "on Saturday, 8 November"),
  ],
  [
    "it only leaves a word out",
    "the former US president",
    "the US president",
    (text: string) => text.replace("former ", ""),
  ],
  [
    "it only cuts off the first word",
    "former US president",
    "US president",
    (text: string) => text.replace("former US", "US"),
  ],
  [
    "it only cuts off the last words",
    "on Sunday, 9 November",
    "on Sunday",
    (text: string) => text.replace("Sunday, 9 November", "Sunday"),
  ],
  [
    "it begins with words that stand before it already",
    "US president",
    "the US president",
    (text: string) => text.replace("US president", "the US president"),
  ],
  [
    "other sentences changed too",
    "on Sunday, 9 November",
    "on Saturday, 8 November",
    (text: string) =>
      `First of all. ${text.replace("on Sunday, 9 November", "on Saturday, 8 November").replace("him", "her")}`,
  ],
] as const)("a correction is found where %s", (_what, quote, correction, change) => {
  const after = change(before);
  const start = before.indexOf(quote);
  const { runs } = compareTexts(before, after);
  const place = correctedPlace(after, runs, { start, end: start + quote.length, quote }, correction);
  expect(place && after.slice(place.start, place.end)).toBe(correction);
});

test.each([
  [
    "the text says something else",
    "on Sunday, 9 November",
    "on Saturday, 8 November",
    (text: string) => text.replace("Sunday", "Friday"),
  ],
  [
    "its words stand elsewhere alone",
    "on Sunday, 9 November",
    "on Monday",
    (text: string) => text.replace("on Sunday, 9 November", "lately"),
  ],
  ["it only cuts off the first word, which stands", "former US president", "US president", (text: string) => text],
  ["it only cuts off the last words, which stand", "on Sunday, 9 November", "on Sunday", (text: string) => text],
  [
    "it only cuts off a word, in whose place stands another",
    "former US president",
    "US president",
    (text: string) => text.replace("former US", "last US"),
  ],
  [
    "it only cuts off a word, which stands, and another sentence changed",
    "former US president",
    "US president",
    (text: string) => text.replace("him on Monday", "them on Friday"),
  ],
  ["nothing changed", "on Sunday, 9 November", "on Saturday, 8 November", (text: string) => text],
  ["it has no words", "on Sunday, 9 November", "", (text: string) => text.replace("on Sunday, 9 November", "")],
] as const)("it is not found where %s", (_what, quote, correction, change) => {
  const after = change(before);
  const start = before.indexOf(quote);
  const { runs } = compareTexts(before, after);
  expect(correctedPlace(after, runs, { start, end: start + quote.length, quote }, correction)).toBeNull();
});
