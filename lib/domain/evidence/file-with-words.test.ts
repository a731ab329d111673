import fc from "fast-check";
import { expect, test } from "vitest";
import { readFileWithWords, wordsBeforeFile } from "./file-with-words";

test("gives back the words and every byte of the file", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.uint8Array(), (words, file) => {
      const body = new Uint8Array([...wordsBeforeFile(words), ...file]);
      const read = readFileWithWords(body);
      expect(JSON.stringify(read?.words)).toBe(JSON.stringify(words));
      expect([...(read?.file ?? [])]).toEqual([...file]);
    }),
  );
});

test.each([
  ["too short", [0, 0]],
  ["words longer than the body", [0, 0, 0, 9, 123]],
  ["words that are no JSON", [0, 0, 0, 1, 123]],
  ["words that are no UTF-8", [0, 0, 0, 3, 34, 255, 34]],
])("a body is none: %s", (_why, bytes) => {
  expect(readFileWithWords(new Uint8Array(bytes))).toBeNull();
});
