import { expect, test } from "vitest";
import { ok, refuse } from "@/lib/domain/result";
import { defaultRatings, type Rating } from "./rating-scale";
import { checkVerdict, MIN_SOURCELESS_RATIONALE } from "./verdict";

const rated = (key: string) => defaultRatings.find((rating) => rating.key === key) as Rating;
const [sourced, sourceless] = [rated("false"), rated("unproven")];
const sentence = "We asked the ministry twice and searched the gazette, and found nothing.";

test.each([
  ["A verdict with a source and a rationale stands.", sourced, "The gazette says so.", 1, ok(undefined)],
  ["A verdict needs a rationale.", sourced, "", 1, refuse("rationale-needed", {}, "rationale")],
  ["White space is no rationale.", sourced, " \n\t ", 1, refuse("rationale-needed", {}, "rationale")],
  ["A verdict needs a source.", sourced, sentence, 0, refuse("evidence-needed", { rating: "False" }, "rating")],
  ["A rating that says none can exist goes without one.", sourceless, sentence, 0, ok(undefined)],
  [
    "But then the rationale says what was tried.",
    sourceless,
    "Nobody knows.",
    0,
    refuse("tried-needed", { rating: "Unproven" }, "rationale"),
  ],
  ["With a source it may be short.", sourceless, "Nobody knows.", 1, ok(undefined)],
  [
    "White space does not make it long.",
    sourceless,
    `Nobody.${" ".repeat(80)}`,
    0,
    refuse("tried-needed", { rating: "Unproven" }, "rationale"),
  ],
] as const)("%s", (_sentence, rating, rationale, evidenceCount, expected) => {
  expect(checkVerdict({ rating, rationale, evidenceCount })).toEqual(expected);
});

test("exactly the shortest sentence will do", () => {
  const draft = { rating: sourceless, evidenceCount: 0 };
  expect(checkVerdict({ ...draft, rationale: "x".repeat(MIN_SOURCELESS_RATIONALE) }).ok).toBe(true);
  expect(checkVerdict({ ...draft, rationale: "x".repeat(MIN_SOURCELESS_RATIONALE - 1) }).ok).toBe(false);
});
