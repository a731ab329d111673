import { expect, test } from "vitest";
import { settledOf, tallyOf } from "./tally";

const right = { label: "True", colour: "teal", sign: "full" } as const;
const wrong = { label: "False", colour: "red", sign: "crossed" } as const;

test("only approved claims count as found, in the order of their signs, and those left out beside them", () => {
  const tally = tallyOf([
    { state: "approved", finding: wrong },
    { state: "approved", finding: right },
    { state: "approved", finding: wrong },
    { state: "stale", finding: right },
    { state: "submitted", finding: wrong },
    { state: "open", finding: null },
    { state: "dismissed", finding: null },
  ]);
  expect(tally).toEqual({
    total: 7,
    found: [
      { ...right, count: 1 },
      { ...wrong, count: 2 },
    ],
    leftOut: 1,
  });
  expect(settledOf(tally)).toBe(4);
});
