import { _createCache, _createIntlFormatters } from "use-intl/core";
import { expect, test } from "vitest";
import formatMessage from "./format-message";

const cache = _createCache();
const options = { cache, formatters: _createIntlFormatters(cache), locale: "en-GB" };

test.each([
  ["words from left to right stay as they are", "By {name}, today", { name: "Élodie Çelik" }, "By Élodie Çelik, today"],
  ["a name from right to left is isolated", "By {name}, 3 today", { name: "نور" }, "By \u2068نور\u2069, 3 today"],
  ["mixed words are isolated as a whole", "“{title}”, 1", { title: "a שלום" }, "“\u2068a שלום\u2069”, 1"],
  [
    "what overrides the direction ends with its value",
    "{a}, {b}",
    { a: "x\u202ey", b: "z" },
    "\u2068x\u202ey\u2069, z",
  ],
  ["what is isolated already stays so", "{a}.", { a: "\u2068نور\u2069" }, "\u2068نور\u2069."],
  ["an isolate that was left open is closed", "{a}.", { a: "\u2067x" }, "\u2068\u2067x\u2069\u2069."],
  [
    "numbers and choices are none of it",
    "{n, number} {is, select, a {yes} other {no}}",
    { n: 1000, is: "a" },
    "1,000 yes",
  ],
  ["a message without values is itself", "Nobody", undefined, "Nobody"],
])("%s", (_, message, values, words) => {
  expect(formatMessage("key", message, values, options)).toBe(words);
});
