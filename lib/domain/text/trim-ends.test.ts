import fc from "fast-check";
import { expect, test } from "vitest";
import { trimmedEnd, trimmedEnds, withoutLastWord } from "./trim-ends";

test.each([
  ["nothing", "", ""],
  ["no sign at either end", "a.b", "a.b"],
  ["signs at both ends", "..a.b..", "a.b"],
  ["signs alone", "...", ""],
])("the ends of %s", (_, text, bare) => {
  expect(trimmedEnds(text, /\./)).toBe(bare);
});

test("a character of two code units is one sign", () => {
  expect(trimmedEnds("😀a😀", /[😀]/u)).toBe("a");
  expect(trimmedEnd("a\ud83d", /[😀]/u)).toBe("a\ud83d");
});

const spaced = fc.string({ unit: fc.constantFrom("a", ".", " ", "\u00a0", "😀", "—"), maxLength: 30 });

test("both ends go as by an expression with an anchor", () => {
  fc.assert(
    fc.property(spaced, (text) => {
      expect(trimmedEnds(text, /[\s\p{P}]/u)).toBe(text.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ""));
      expect(trimmedEnd(text, /[\s\p{P}]/u)).toBe(text.replace(/[\s\p{P}]+$/u, ""));
    }),
  );
});

test("the last word goes as by an expression with an anchor", () => {
  fc.assert(
    fc.property(spaced, (text) => {
      expect(withoutLastWord(text)).toBe(text.replace(/\s+\S*$/, ""));
    }),
  );
});
