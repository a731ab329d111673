import fc from "fast-check";
import { expect, test } from "vitest";
import { closedIsolates, isolated } from "./isolates";

test.each([
  ["plain words stay", "words", "words"],
  ["an isolate that is closed stays", "a \u2067b\u2069 c", "a \u2067b\u2069 c"],
  ["one that is not is closed at the end", "a \u2067b \u2066c", "a \u2067b \u2066c\u2069\u2069"],
  ["an end without a beginning goes", "a\u2069 b", "a b"],
  ["also where another was closed before", "\u2068a\u2069\u2069b", "\u2068a\u2069b"],
  ["an override stays, since an isolate ends it", "a \u202eb", "a \u202eb"],
])("%s", (_, text, closed) => {
  expect(closedIsolates(text)).toBe(closed);
});

test("an isolated text is closed exactly at its end, and loses nothing but ends", () => {
  const unit = fc.constantFrom("a", "ب", "\u2066", "\u2067", "\u2068", "\u2069", "\u202e", "\u202c");
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      let depth = 0;
      const made = isolated(text);
      for (const [i, character] of [...made].entries()) {
        if (/[\u2066-\u2068]/.test(character)) depth++;
        if (character === "\u2069") depth--;
        expect(depth === 0).toBe(i === made.length - 1);
      }
      expect(made.slice(1).replaceAll("\u2069", "")).toBe(text.replaceAll("\u2069", ""));
    }),
  );
});
