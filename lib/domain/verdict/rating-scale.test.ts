import { expect, test } from "vitest";
import { ok, refuse } from "@/lib/domain/result";
import { checkRatings, defaultRatings, type Rating } from "./rating-scale";

const [best, second] = defaultRatings as [Rating, Rating, ...Rating[]];

test("the scale that a newsroom starts with is a valid one", () => {
  expect(checkRatings(defaultRatings)).toEqual(ok(defaultRatings));
});

test.each([
  ["A scale needs two ratings.", [], refuse("scale-needs-two-ratings")],
  ["One is not enough.", [best], refuse("scale-needs-two-ratings")],
  [
    "No key stands twice; the second is named.",
    [best, second, { ...second, key: "true" }],
    refuse("rating-key-twice", { key: "true" }, "ratings.2.key"),
  ],
  [
    "No number stands twice.",
    [best, { ...second, number: 5 }],
    refuse("rating-number-twice", { number: 5 }, "ratings.1.number"),
  ],
  [
    "Any number of ratings may stand outside the order.",
    [
      { ...best, number: null },
      { ...second, number: null },
    ],
    true,
  ],
] as const)("%s", (_sentence, ratings, expected) => {
  expect(checkRatings(ratings)).toEqual(expected === true ? ok(ratings) : expected);
});
