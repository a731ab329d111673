import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ok, refuse } from "@/lib/domain/result";
import { limits } from "@/lib/domain/shape/limits";
import { checkStandingTick, pairToTick, tickPassage, tickStatement } from "./tick";

describe("What may be ticked", () => {
  const facts = [
    { start: 0, end: 2 },
    { start: 5, end: 9 },
    { start: 12, end: 20 },
  ];
  const pair = (at: number, agrees: boolean) => ({
    article: facts[at] as (typeof facts)[number],
    source: { start: 40, end: 42 },
    kind: "number" as const,
    agrees,
  });
  const pairs = [pair(0, true), pair(1, false)];
  test.each([
    ["A fact of which the source says the same.", { start: 0, end: 2 }, ok(pair(0, true))],
    ["A part of a fact is none.", { start: 0, end: 1 }, refuse("fact-unknown")],
    ["Two facts are none.", { start: 0, end: 9 }, refuse("fact-unknown")],
    ["The source gives it otherwise.", { start: 5, end: 9 }, refuse("fact-differs")],
    ["The source does not speak of it.", { start: 12, end: 20 }, refuse("fact-not-in-source")],
  ])("%s", (_, range, result) => expect(pairToTick(range, facts, pairs)).toEqual(result));
});

test("a statement tells the words on one line, and is never longer than a statement may be", () => {
  expect(tickStatement("61\nraids")).toBe("“61 raids” agrees with the source.");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 4_000 }), (quote) => {
      expect(tickStatement(quote).length).toBeLessThanOrEqual(limits.statement);
    }),
  );
});

test("the passage is the sentence that holds the place; the place alone where that sentence is too long", () => {
  const blocks = (text: string) => [{ start: 0, end: text.length, kind: "paragraph" as const, level: 0 }];
  const text = "First things first. There were 61 raids. Then it ended.";
  const at = text.indexOf("61");
  const place = { start: at, end: at + 2 };
  const found = tickPassage({ text, blocks: blocks(text), language: "en" }, place);
  expect(found && text.slice(found.start, found.end).trim()).toBe("There were 61 raids.");
  const long = `${"word ".repeat(limits.passage)}61 raids`;
  const there = { start: long.indexOf("61"), end: long.indexOf("61") + 2 };
  expect(tickPassage({ text: long, blocks: blocks(long), language: "en" }, there)).toEqual(there);
});

test("a tick stands as long as its words and its exact passage do", () => {
  const claim = { statement: tickStatement("61 raids") };
  expect(checkStandingTick(claim, "61 raids", true)).toEqual(ok(undefined));
  expect(checkStandingTick(claim, "60 raids", true)).toEqual(refuse("tick-over"));
  expect(checkStandingTick(claim, "61 raids", false)).toEqual(refuse("tick-over"));
});
