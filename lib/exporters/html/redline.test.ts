import { expect, test } from "vitest";
import { redlineHtml } from "./redline";

test.each([
  [
    "only the words that change are struck and added",
    "The raids were on Sunday, they said",
    "The raids were on Saturday, they said",
    "The raids were on <del>Sunday</del> <ins>Saturday</ins>, they said",
  ],
  [
    "words that only go leave nothing behind",
    "the former US president",
    "the US president",
    "the <del>former</del> US president",
  ],
  ["markup in a text stays text", "a <b> c", "a <i> c", "a &lt;<del>b</del> <ins>i</ins>&gt; c"],
])("%s", (_, from, to, expected) => {
  expect(redlineHtml(from, to).toString()).toBe(expected);
});
