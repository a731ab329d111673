import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsOf } from "@/lib/domain/text/edit";
import { redlineOf } from "@/lib/domain/text/redline";
import type { EditedClaim } from "@/lib/queries/article/get-editing";
import { askedAgainBy } from "./asked-again";
import { blocksOf, versionOf } from "./block-samples";
import { typeInBlock } from "./block-steps";
import { indexClaims } from "./editing-claim";
import { forecastEdit } from "./forecast";
import { openCorrections, stepsTogether } from "./open-corrections";

const version = versionOf("It opened in 1932 and cost 4.2 million.", "Nobody liked it.");

function claim(quote: string, correction: string | null, state: EditedClaim["state"] = "approved"): EditedClaim {
  const start = version.text.indexOf(quote);
  return {
    ...{ id: quote, number: 1, state, finding: null, how: "marked", sentenceChanged: false, isStet: false },
    ...{ start, end: start + quote.length, approved: { quote, correction } },
  };
}

const found = (claims: readonly EditedClaim[], blocks = blocksOf(version)) =>
  openCorrections(version.text, indexClaims(version.blocks, claims), claims, blocks);

test("all corrections together give the text that each of them says, and nothing else changes", () => {
  const claims = [claim("opened in 1932", "opened in 1931"), claim("4.2 million", "almost 4.3 million")];
  let blocks = blocksOf(version);
  for (const { id, change } of stepsTogether(found(claims))) {
    blocks = [...(typeInBlock(blocks, id, change, change.words)?.blocks ?? [])];
  }
  expect(blocks.map(({ pieces }) => wordsOf(version.text, pieces))).toEqual([
    "It opened in 1931 and cost almost 4.3 million.",
    "Nobody liked it.",
  ]);
});

test.each([
  ["one that nobody approved", claim("opened in 1932", "opened in 1931", "stale")],
  ["one over which an editor lets the text stand", { ...claim("opened in 1932", "opened in 1931"), isStet: true }],
  ["a verdict without a correction", claim("opened in 1932", null)],
  ["one that the version has already", claim("opened in 1932", "opened in 1932")],
])("%s is not to be applied", (_what, given) => {
  expect(found([given])).toEqual([]);
});

test("words that were changed by hand are left to a person, and so is what overlaps another correction", () => {
  const blocks = typeInBlock(blocksOf(version), 0, { start: 13, end: 17 }, "1933")?.blocks ?? [];
  expect(found([claim("opened in 1932", "opened in 1931")], [...blocks])).toMatchObject([{ step: null }]);
  const overlapping = [claim("opened in 1932", "was opened in 1931"), claim("in 1932 and", "in 1930 and")];
  expect(stepsTogether(found(overlapping))).toHaveLength(1);
});

test.each([
  ["on Sunday, 9 November", "on Saturday, 8 November", ["on ", "Sunday, 9", "Saturday, 8", " November"]],
  ["the former US president", "the US president", ["the ", "former ", "", "US president"]],
  ["4.2 million", "almost 4.2 million", ["", "", "almost ", "4.2 million"]],
])("the redline of “%s” strikes and adds whole words", (from, to, parts) => {
  const redline = redlineOf(from, to);
  expect(redline[0] + redline[1] + redline[3]).toBe(from);
  expect(redline[0] + redline[2] + redline[3]).toBe(to);
  expect(redline).toEqual(parts);
});

const askedAgain = (claims: readonly EditedClaim[]) =>
  askedAgainBy(version, indexClaims(version.blocks, claims), claims);

test("a neighbour whose words the correction reaches is named before it is applied; one beside it is not", () => {
  const claims = [
    claim("opened in 1932", "opened in 1931"),
    claim("in 1932 and", null),
    claim("cost 4.2 million", null),
  ];
  expect(askedAgain(claims).get("opened in 1932")).toEqual([claims[1]]);
});

test("whatever is named is what the new version makes stale, wherever claims stand and whatever a correction says", () => {
  const words = ["It", "opened", "in", "1932", "and", "cost", "4.2", "million"];
  const range = fc
    .tuple(fc.nat(7), fc.nat(7))
    .map(([a, b]) => words.slice(Math.min(a, b), Math.max(a, b) + 1).join(" "));
  const correction = fc.array(fc.constantFrom(...words, "1931", "4.3"), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(range, correction, fc.uniqueArray(range, { maxLength: 4 }), (quote, to, others) => {
      const corrected = claim(quote, to.join(" "));
      const claims = [corrected, ...others.filter((other) => other !== quote).map((other) => claim(other, null))];
      claims.sort((a, b) => a.start - b.start || b.end - a.end);
      const [open] = found(claims);
      if (!open?.step) return;
      const { id, change } = open.step;
      const blocks = typeInBlock(blocksOf(version), id, change, change.words)?.blocks ?? [];
      const { fates } = forecastEdit(version, blocks, claims);
      const stale = claims.filter((each) => fates.get(each.id)?.askedAgain);
      expect(askedAgain(claims).get(quote) ?? []).toEqual(stale);
    }),
  );
});
