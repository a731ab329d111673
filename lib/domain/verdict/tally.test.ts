import { expect, test } from "vitest";
import { settledOf, tallyOf } from "./tally";

const right = { label: "True", colour: "teal", sign: "full" } as const;
const wrong = { label: "False", colour: "red", sign: "crossed" } as const;

test("only approved claims count as found, in the order of their signs, what was corrected apart, and those left out beside them", () => {
  const tally = tallyOf([
    { state: "approved", finding: wrong, isCorrected: false },
    { state: "approved", finding: right, isCorrected: false },
    { state: "approved", finding: wrong, isCorrected: false },
    { state: "approved", finding: wrong, isCorrected: true },
    { state: "stale", finding: right, isCorrected: false },
    { state: "submitted", finding: wrong, isCorrected: false },
    { state: "open", finding: null, isCorrected: false },
    { state: "dismissed", finding: null, isCorrected: false },
  ]);
  expect(tally).toEqual({
    total: 8,
    found: [
      { ...right, isCorrected: false, count: 1 },
      { ...wrong, isCorrected: false, count: 2 },
      { ...wrong, isCorrected: true, count: 1 },
    ],
    leftOut: 1,
  });
  expect(settledOf(tally)).toBe(5);
});
