import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonTokens } from "./json-tokens";

const tokensOf = (text: string) => Array.from(jsonTokens(text), ({ start, end }) => text.slice(start, end));

test.each([
  ["a member", '{"a": 1}', ["{", '"a"', ":", "}"]],
  ["a sign in a string", '["{,}"]', ["[", '"{,}"', "]"]],
  ["an escaped quotation mark", '"a\\"b"', ['"a\\"b"']],
  ["a backslash at a string's end", '"a\\\\","b"', ['"a\\\\"', ",", '"b"']],
  ["a string that never ends", '["a', ["["]],
  ["a string that ends with an escape", '"a\\"', []],
])("the tokens of %s", (_, text, tokens) => {
  expect(tokensOf(text)).toEqual(tokens);
});

test("the tokens of JSON are those that an expression finds", () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(tokensOf(json)).toEqual(Array.from(json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/gs), ([token]) => token));
    }),
  );
});
