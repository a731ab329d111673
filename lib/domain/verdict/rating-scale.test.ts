import { expect, test } from "vitest";
import { ok, refuse } from "@/lib/domain/result";
import { checkRatings, defaultRatings, type Rating, signsOf } from "./rating-scale";

const [best, second] = defaultRatings as [Rating, Rating, ...Rating[]];
const worst = defaultRatings.find(({ key }) => key === "false") as Rating;

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
  ["A plain confirmation need not give any.", [{ ...best, confirms: false }, second], true],
  [
    "It does not give two.",
    [best, { ...second, confirms: true }],
    refuse("rating-confirms-twice", {}, "ratings.1.confirms"),
  ],
  [
    "It gives none that has to be corrected.",
    [
      { ...best, confirms: false },
      { ...worst, confirms: true },
    ],
    refuse("rating-confirms-wrong", { rating: "False" }, "ratings.1.confirms"),
  ],
  [
    "What has to be corrected has no higher number than what may stand, or its sign would look better.",
    [best, { ...worst, number: 6 }],
    refuse("rating-number-against", { rating: "False" }, "ratings.1.number"),
  ],
  ["Where the list is in the other order, the numbers count.", [worst, best], true],
] as const)("%s", (_sentence, ratings, expected) => {
  expect(checkRatings(ratings)).toEqual(expected === true ? ok(ratings) : expected);
});

const standing = { sourceless: false, mayStand: true };
const numbered = (...numbers: readonly (number | null)[]) => numbers.map((number) => ({ ...standing, number }));

test.each([
  ["The usual scale.", defaultRatings, ["full", "three-quarters", "half", "quarter", "crossed", "unknown"]],
  ["Two ratings are the two ends.", numbered(1, 0), ["full", "crossed"]],
  ["Numbers count, not places.", numbered(1, 9, 5), ["crossed", "full", "half"]],
  ["Without numbers the places count.", numbered(null, null, null), ["full", "half", "crossed"]],
  [
    "Then what can have no source stands outside the order.",
    [...numbered(null, null), { number: null, sourceless: true, mayStand: false }],
    ["full", "crossed", "unknown"],
  ],
  ["A number alone is good where a text may stand.", numbered(3, null), ["full", "unknown"]],
  ["And crossed where it may not.", [{ number: 3, sourceless: false, mayStand: false }], ["crossed"]],
  [
    "Of twelve, only the ends are full and crossed.",
    numbered(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1),
    [
      ...["full", "three-quarters", "three-quarters", "three-quarters", "three-quarters", "half", "half"],
      ...["quarter", "quarter", "quarter", "quarter", "crossed"],
    ],
  ],
] as const)("%s", (_sentence, ratings, signs) => {
  expect(signsOf(ratings)).toEqual(signs);
});
