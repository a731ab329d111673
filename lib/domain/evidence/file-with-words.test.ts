import fc from "fast-check";
import { expect, test } from "vitest";
import { readWords, wordsBeforeFile, wordsHead, wordsLength } from "./file-with-words";

test("what goes before a file says how long it is, and gives back the words", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (words) => {
      const before = wordsBeforeFile(words);
      expect(wordsLength(before.subarray(0, wordsHead))).toBe(before.byteLength - wordsHead);
      expect(JSON.stringify(readWords(before.subarray(wordsHead)))).toBe(JSON.stringify(words));
    }),
  );
});

test.each([
  ["no JSON", [123]],
  ["no UTF-8", [34, 255, 34]],
  ["nothing", []],
])("words are none: %s", (_why, bytes) => {
  expect(readWords(new Uint8Array(bytes))).toBeUndefined();
});
