import { expect, it } from "vitest";
import { type ClaimFate, type ClaimStand, fateTeller } from "./claim-fates";
import { compareByTable } from "./text-pair-samples";

const before = "The bridge opened in 1932. It cost a lot. Nobody liked it much, said the mayor of the town.";
const after = "It cost a lot. Nobody liked it at all, said the mayor of the town. The bridge opened in 1932.";

function at(text: string, quote: string): ClaimStand {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`“${quote}” is not there`);
  return { start, end: start + quote.length, quote };
}

it.each<[string, ClaimFate, ClaimStand, ClaimStand]>([
  ["the same words in the same order are kept", "kept", at(before, "cost a lot"), at(after, "cost a lot")],
  ["the same words elsewhere are moved", "moved", at(before, "The bridge opened"), at(after, "The bridge opened")],
  ["other words are reworded", "reworded", at(before, "liked it much"), at(after, "liked it at all")],
  ["what stood and is lost is lost", "lost", at(before, "cost"), "lost"],
  ["what stood and has no anchor is lost too", "lost", at(before, "cost"), null],
  ["what was lost and stands again is found", "found", "lost", at(after, "cost")],
  ["what had no place before is marked since", "marked", null, at(after, "cost")],
  ["what stands in neither is absent", "absent", "lost", "lost"],
  ["nor was it ever there", "absent", null, null],
])("%s", (_, expected, old, now) => {
  const fateOf = fateTeller(compareByTable(before, after).runs);
  expect(fateOf(old, now)).toBe(expected);
});

it("whose beginning alone stayed in place is moved", () => {
  const place = { start: 4, end: 17, quote: "bridge opened" };
  expect(fateTeller([{ from: 0, to: 0, length: 10 }])(place, place)).toBe("moved");
  expect(fateTeller([{ from: 0, to: 0, length: 17 }])(place, place)).toBe("kept");
});
