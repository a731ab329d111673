import { expect, test } from "vitest";
import { paragraphsOf } from "@/lib/domain/text/paragraphs";
import { findFacts } from "./find-facts";
import { matchFacts } from "./match/match-facts";
import { heldOut, type ToldText } from "./testing/held-out-texts";

/** Right, missed and wrong of each kind, by words. */
class Tally {
  right = 0;
  missed: string[] = [];
  wrong: string[] = [];
  get recall() {
    return this.right / (this.right + this.missed.length);
  }
  get precision() {
    return this.right / (this.right + this.wrong.length);
  }
}

function withFacts({ text, language }: ToldText) {
  const blocks = paragraphsOf(text);
  return { text, blocks, language, facts: findFacts(text, blocks, language) };
}

function tallyFacts(into: Record<string, Tally>, what: string, told: ToldText): void {
  const keyOf = ({ start, end, kind }: { start: number; end: number; kind: string }) => `${start} ${end} ${kind}`;
  const tallyOf = (kind: string) => {
    const key = `${told.language} ${kind === "date" ? "number" : kind}`;
    into[key] ??= new Tally();
    return into[key];
  };
  const found = withFacts(told).facts;
  const keys = new Set(found.map(keyOf));
  const all = new Set(told.facts.map(keyOf));
  for (const fact of told.facts) {
    if (fact.isOptional || fact.isPlace) continue;
    if (keys.has(keyOf(fact))) tallyOf(fact.kind).right++;
    else tallyOf(fact.kind).missed.push(`${what}: ${fact.words}`);
  }
  for (const fact of found)
    if (!all.has(keyOf(fact))) tallyOf(fact.kind).wrong.push(`${what}: ${told.text.slice(fact.start, fact.end)}`);
}

const files = ["en.txt", "en-2.txt", "de.txt", "de-2.txt", "ar.txt", "ar-2.txt"];

const shares = (tally: Tally) => [tally.recall, tally.precision].map((share) => Math.round(share * 1000) / 1000);

test.each([
  ["en", { number: [0.97, 0.9], quote: [0.98, 0.98], name: [0.92, 0.8] }],
  ["de", { number: [0.97, 0.9], quote: [0.98, 0.98], name: [0.85, 0.7] }],
  ["ar", { number: [0.97, 0.9], quote: [0.98, 0.98], name: [0.7, 0.7] }],
])("facts are found in news of many kinds in %s", (language, aims) => {
  const tallies: Record<string, Tally> = {};
  for (const file of files)
    for (const { what, article, source } of heldOut(file))
      for (const text of [article, source]) if (text.language === language) tallyFacts(tallies, what, text);
  for (const [kind, aim] of Object.entries(aims)) {
    const tally = tallies[`${language} ${kind}`] as Tally;
    show(`${language} ${kind}`, shares(tally), tally);
    const [recall = 0, precision = 0] = shares(tally);
    expect
      .soft({
        kind,
        recall: recall >= (aim[0] as number) || tally,
        precision: precision >= (aim[1] as number) || tally,
      })
      .toEqual({ kind, recall: true, precision: true });
  }
});

test("what both tell is joined, and what differs is said", () => {
  const tally = new Tally();
  const unlike: string[] = [];
  for (const file of files)
    for (const { what, article, source } of heldOut(file)) {
      const found = matchFacts(withFacts(article), withFacts(source));
      const left = [...found];
      for (const fact of article.facts) {
        const said = source.facts.filter(({ ids }) => fact.ids.some((id) => ids.includes(id)));
        if (said.length === 0) continue;
        const at = left.findIndex((pair) => pair.article.start === fact.start && pair.article.end === fact.end);
        const pair = at < 0 ? null : left[at];
        const place = said.find(({ start, end }) => pair?.source.start === start && pair.source.end === end);
        if (place) {
          left.splice(at, 1);
          if (said.every(({ isOptional }) => isOptional)) continue;
          tally.right++;
          if (pair?.agrees === place.differs)
            unlike.push(`${what}: ${fact.words} ${pair.agrees ? "=" : "≠"} ${place.words}`);
        } else if (!said.some(({ isOptional }) => isOptional) && !fact.isOptional)
          tally.missed.push(`${what}: ${fact.words} ~ ${said.map(({ words }) => words)}`);
      }
      tally.wrong.push(
        ...left.map(
          ({ article: a, source: s, agrees }) =>
            `${what}: ${article.text.slice(a.start, a.end)} ${agrees ? "=" : "≠"} ${source.text.slice(s.start, s.end)}`,
        ),
      );
    }
  const agreement = 1 - unlike.length / tally.right;
  show("pairs", [...shares(tally), agreement], { ...tally, unlike });
  expect(tally.recall).toBeGreaterThanOrEqual(0.9);
  expect(tally.precision).toBeGreaterThanOrEqual(0.93);
  expect(agreement).toBeGreaterThanOrEqual(0.95);
});

function show(what: string, said: unknown, more: unknown): void {
  if (process.env.GALLEY_DEBUG)
    process.stdout.write(`${what} ${JSON.stringify(said)} ${JSON.stringify(more, null, 1)}\n`);
}
