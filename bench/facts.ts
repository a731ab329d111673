import { performance } from "node:perf_hooks";
import { findFacts } from "../lib/domain/fact/find-facts";
import { matchFacts } from "../lib/domain/fact/match/match-facts";
import type { TextWithFacts } from "../lib/domain/fact/match/matched-text";
import { paragraphsOf } from "../lib/domain/text/paragraphs";
import { seededRandom } from "./highlight/random";
import { median } from "./median";

// Facts of an article of 100,000 characters and of a source of 100,000, and their matching, against Intl.Segmenter by word
// over both in the same run. `npm run bench -- facts [--json]`

const LENGTH = 100_000;
const RUNS = 5;
const AIM = 10;

const places = "Aleppo Hamburg Leeds Cairo Geneva Bologna Kyiv Des|Moines Cedar|Falls Santa|Fe"
  .split(" ")
  .map((name) => name.replace("|", " "));
const people =
  "Marta Bianchi|Ahmed al-Sharaa|Luca De Santis|Jean-Pierre Dubois|Ursula von der Leyen|Margaret O’Connor|Rob Green".split(
    "|",
  );
const nouns = "raids homes ferries pumps villages schools doctors patients bridges rifles votes wells tonnes".split(
  " ",
);

/** Sentences as news has them; every tenth number is 61, which so stands in the text hundreds of times. */
function article(seed: number): string {
  const random = seededRandom(seed);
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T;
  const number = () => (random() < 0.1 ? "61" : Math.floor(random() * 90_000).toLocaleString("en"));
  const sentences = [
    () =>
      `${pick(people)} said on ${Math.ceil(random() * 28)} May ${1990 + Math.floor(random() * 35)} that ${number()} ${pick(nouns)} were counted in ${pick(places)}.`,
    () => `“We have seen ${number()} ${pick(nouns)} in ${pick(places)} and will not leave,” said ${pick(people)}.`,
    () =>
      `Costs rose by ${(random() * 30).toFixed(1)} per cent to $${number()}, two weeks after the vote in ${pick(places)}.`,
    () => `Nobody in the ${pick(nouns)} trade had expected so long a drought, and few had kept anything back for it.`,
    () => `The ministry of the region gave no reason for what happened to the ${pick(nouns)} that winter.`,
  ];
  let text = "";
  while (text.length < LENGTH) text += `${Array.from({ length: 5 }, () => pick(sentences)()).join(" ")}\n\n`;
  return text.slice(0, LENGTH).trim();
}

function withFacts(text: string): TextWithFacts {
  const blocks = paragraphsOf(text);
  return { text, blocks, language: "en", facts: findFacts(text, blocks, "en") };
}

function words(text: string): number {
  const segmenter = new Intl.Segmenter("en", { granularity: "word" });
  let count = 0;
  // By paragraph, because its cost grows with the square of a text.
  for (const paragraph of text.split("\n\n"))
    for (const { isWordLike } of segmenter.segment(paragraph)) if (isWordLike) count++;
  return count;
}

function time(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

const [one, other] = [article(1), article(2)];
const [a, b] = [withFacts(one), withFacts(other)];
const pairs = matchFacts(a, b);
const runs = Array.from({ length: RUNS }, () => ({
  peer: time(() => words(one) + words(other)),
  found: time(() => [withFacts(one), withFacts(other)]),
  matched: time(() => matchFacts(a, b)),
}));
const [peer, found, matched] = (["peer", "found", "matched"] as const).map((part) =>
  median(runs.map((run) => run[part])),
);
const ratio = ((found as number) + (matched as number)) / (peer as number);
const result = {
  characters: 2 * LENGTH,
  facts: [a.facts.length, b.facts.length],
  pairs: pairs.length,
  segmenterMs: peer,
  foundMs: found,
  matchedMs: matched,
  ratio,
  aim: AIM,
};
console.log(
  process.argv.includes("--json")
    ? JSON.stringify(result)
    : `facts: ${a.facts.length} and ${b.facts.length}, ${pairs.length} pairs; ${(found as number).toFixed(0)} ms to find, ${(matched as number).toFixed(0)} ms to match; ` +
        `${ratio.toFixed(1)} times Intl.Segmenter by word over both (${(peer as number).toFixed(0)} ms; aim: at most ${AIM})`,
);
if (ratio > AIM) process.exitCode = 1;
