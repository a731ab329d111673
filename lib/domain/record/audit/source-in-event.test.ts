import { describe, expect, test } from "vitest";
import { namesHiddenSource, sourceIn, withoutSourceName } from "./source-in-event";

const id = "0199c0de-0000-7000-8000-000000000001";
const facts = "f".repeat(64);
const named = { number: 3, source: { id, facts, confidential: false, title: "The minutes", publisher: "The council" } };
const unnamed = { number: 3, source: { id, facts, confidential: true } };
const sourceless = { number: 3, reason: "source" };

test("the source of an event is what its data calls so, and nothing else", () => {
  expect(sourceIn(named)).toBe(named.source);
  expect(sourceIn(sourceless)).toBeNull();
});

describe("an event must not leave the house", () => {
  const rows: readonly (readonly [why: string, data: object, hidden: readonly string[], isSo: boolean])[] = [
    ["when it names in words a source that is hidden by now", named, [id], true],
    ["but may when the source is known to all", named, [], false],
    ["but may when another source is hidden", named, ["0199c0de-0000-7000-8000-000000000002"], false],
    ["but may when it has no words of the hidden source", unnamed, [id], false],
    ["but may when it is about no source", sourceless, [id], false],
  ];
  test.each(rows)("%s", (_why, data, hidden, isSo) => {
    expect(namesHiddenSource(data, new Set(hidden))).toBe(isSo);
  });
});

test("without its name an event tells of a source what it may, and all that is about anything else", () => {
  expect(withoutSourceName(named)).toEqual({ number: 3, source: { id, facts, confidential: false } });
  expect(withoutSourceName(unnamed)).toEqual(unnamed);
  expect(withoutSourceName(sourceless)).toBe(sourceless);
});
