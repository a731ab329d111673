import { timeCodesOf } from "@/lib/domain/evidence/time-codes";
import { countLeading } from "@/lib/domain/text/count-leading";
import type { TextRange } from "@/lib/domain/text/range";
import { comparer } from "./compare-facts";
import { measureOf, numberValue, ratioOf } from "./compare-numbers";
import type { FactPair } from "./fact-pair";
import { likenessTo } from "./likeness";
import { quoteMatcher } from "./match-quotes";
import { type MatchedText, matchedText, type PlacedFact, type TextWithFacts } from "./matched-text";

type Place = { readonly fact: PlacedFact; readonly score: number };

/** So many places of one value are weighed by their words; of more, those in like sentences alone. */
const MOST_PLACES = 16;
/** In so many of the likest sentences another value of the same thing is looked for. */
const MOST_SENTENCES = 5;
/** Least score of a place whose value could stand there by chance, and of one that gives another value. */
const ENOUGH = 0.45;
const ENOUGH_FOR_RARE = 0.18;
/** How much likelier another value has to be than one that agrees. */
const BETTER = 0.15;
const ENOUGH_TO_DIFFER = 0.62;
/** How many times as large another value of one thing may be. */
const FAR = 1.6;

/**
 * Which facts of an article stand in a source, in another notation too, and which of them the source gives otherwise: at
 * most one pair a fact, in the article's order. Quotations are found wherever their words stand. The languages may
 * differ. Costs in proportion to both texts.
 */
export function matchFacts(articleText: TextWithFacts, sourceText: TextWithFacts): FactPair[] {
  const [article, source] = [matchedText(articleText), matchedText(withoutTimeCodes(sourceText))];
  const like = likenessTo(source);
  const likeness = article.terms.map((terms) => like(terms));
  const compare = comparer(article, source);
  const agreeing = agreeingPairs(article, source, likeness, compare);
  const differing = differingPairs(article, source, likeness, compare, agreeing);
  const quote = quoteMatcher(article, source);
  return article.facts.flatMap((fact) => {
    if (fact.kind === "quote") return quote(fact) ?? [];
    const place = differing.get(fact) ?? agreeing.get(fact)?.fact;
    return place
      ? [{ article: rangeOf(fact), source: rangeOf(place), kind: fact.kind, agrees: !differing.has(fact) }]
      : [];
  });
}

/** The time codes of a recording say where words stand, and nothing of what is said. */
function withoutTimeCodes(source: TextWithFacts): TextWithFacts {
  const codes = timeCodesOf(source.text);
  if (codes.length === 0) return source;
  const isCode = ({ start, end }: TextRange) => {
    const code = codes[countLeading(codes.length, (at) => (codes[at] as TextRange).start < end) - 1];
    return code !== undefined && start < code.end;
  };
  return { ...source, facts: source.facts.filter((fact) => fact.kind === "quote" || !isCode(fact)) };
}

type Likeness = readonly ReadonlyMap<number, number>[];
type Comparer = ReturnType<typeof comparer>;

function agreeingPairs(article: MatchedText, source: MatchedText, likeness: Likeness, compare: Comparer) {
  const byTerm = factsByTerm(source);
  const found = new Map<PlacedFact, Place>();
  for (const fact of article.facts) {
    if (fact.kind === "quote") continue;
    const like = likeness[fact.sentence] as ReadonlyMap<number, number>;
    const best = bestOf(fact, placesOf(fact, byTerm, like), (other) => {
      const verdict = compare(fact, other);
      if (verdict === null || !verdict.agrees) return 0;
      if (!verdict.isTelling && verdict.nearness === 0 && !sharesOther(fact, article, other, source)) return 0;
      const score = (like.get(other.sentence) ?? 0) + verdict.nearness;
      return verdict.isTelling || score >= (verdict.isRare ? ENOUGH_FOR_RARE : ENOUGH)
        ? 0.01 + score + (verdict.isTelling ? 0.5 : 0)
        : 0;
    });
    if (best) found.set(fact, best);
  }
  return found;
}

/** Whether the sentences of two facts speak of anything else alike than the value of both. */
function sharesOther(fact: PlacedFact, article: MatchedText, other: PlacedFact, source: MatchedText): boolean {
  const terms = source.terms[other.sentence];
  for (const term of article.terms[fact.sentence] ?? []) if (terms?.has(term) && !fact.keys.includes(term)) return true;
  return false;
}

/** Facts that stand nowhere as they are: the same thing with another value, in the likest sentences, each place once. */
function differingPairs(
  article: MatchedText,
  source: MatchedText,
  likeness: Likeness,
  compare: Comparer,
  agreeing: ReadonlyMap<PlacedFact, Place>,
) {
  const bySentence = groupedBySentence(source);
  const isMeasuredTwice = unitsTwice(article, agreeing);
  const hasOthers = unitsTwice(article, new Map());
  const isSole = soleMeasures(article, source);
  const settled = new Set([...agreeing.values()].map(({ fact }) => fact));
  const all: { fact: PlacedFact; other: PlacedFact; score: number }[] = [];
  for (const fact of article.facts) {
    if (fact.kind === "quote") continue;
    // What agrees by chance, far from any like words, gives way to what is said of the same thing.
    const least = Math.max(ENOUGH_TO_DIFFER, (agreeing.get(fact)?.score ?? 0) + BETTER);
    const like = [...(likeness[fact.sentence] ?? [])].slice(0, MOST_SENTENCES);
    for (const [sentence, alike] of like) {
      // The sentence that gives the value itself gives it: what else stands there is said of something else.
      if (agreeing.get(fact)?.fact.sentence === sentence) continue;
      for (const other of bySentence.get(sentence) ?? []) {
        const verdict = other.kind === fact.kind && !settled.has(other) ? compare(fact, other) : null;
        const isOther = verdict !== null && !verdict.agrees && verdict.isSameThing;
        // Of two lengths in one sentence, the unit does not say which is meant, and that of one which is left only where both are near.
        const isUnsure = verdict?.isByUnit && (isMeasuredTwice(fact) || (hasOthers(fact) && isFar(fact, other)));
        const score = isOther && !isUnsure ? alike + verdict.nearness : 0;
        if (score >= least) all.push({ fact, other, score });
      }
    }
  }
  for (const fact of article.facts) {
    const other = agreeing.has(fact) ? null : isSole(fact);
    if (other && !settled.has(other)) all.push({ fact, other, score: ENOUGH_TO_DIFFER });
  }
  const found = new Map<PlacedFact, PlacedFact>();
  const taken = new Set<PlacedFact>();
  for (const { fact, other } of all.sort((a, b) => b.score - a.score)) {
    if (found.has(fact) || taken.has(other)) continue;
    found.set(fact, other);
    taken.add(other);
  }
  return found;
}

/** Whether a number's sentence has another number of its unit that stands nowhere as it is. */
function unitsTwice({ facts }: MatchedText, agreeing: ReadonlyMap<PlacedFact, Place>): (fact: PlacedFact) => boolean {
  const counts = new Map<string, number>();
  const keyOf = (fact: PlacedFact) => `${fact.sentence} ${numberValue(fact.value).unit}`;
  for (const fact of facts)
    if (fact.kind === "number" && !agreeing.has(fact)) counts.set(keyOf(fact), (counts.get(keyOf(fact)) ?? 0) + 1);
  return (fact) => (counts.get(keyOf(fact)) ?? 0) > 1;
}

/** Of a unit of which both texts have one number alone, not far from each other, both say the same thing. */
function soleMeasures(article: MatchedText, source: MatchedText): (fact: PlacedFact) => PlacedFact | null {
  const [here, there] = [article, source].map(({ facts }) => {
    const byUnit = new Map<string, PlacedFact | null>();
    for (const fact of facts) {
      const unit = fact.kind === "number" ? measureOf(numberValue(fact.value)) : "";
      if (unit) byUnit.set(unit, byUnit.has(unit) ? null : fact);
    }
    return byUnit;
  }) as [Map<string, PlacedFact | null>, Map<string, PlacedFact | null>];
  return (fact) => {
    const value = fact.kind === "number" ? numberValue(fact.value) : null;
    const unit = value ? measureOf(value) : "";
    const other = unit && here.get(unit) === fact ? there.get(unit) : null;
    return other && !isFar(fact, other) ? other : null;
  };
}

function isFar({ value }: PlacedFact, { value: other }: PlacedFact): boolean {
  return ratioOf(numberValue(value), numberValue(other)) >= FAR;
}

function factsByTerm({ facts }: MatchedText): Map<string, PlacedFact[]> {
  const found = new Map<string, PlacedFact[]>();
  for (const fact of facts)
    for (const term of fact.keys) {
      const others = found.get(term);
      if (others) others.push(fact);
      else found.set(term, [fact]);
    }
  return found;
}

/** Where a fact's value may stand; when those are very many, in the sentences that are like its own, and the first ones. */
function placesOf(
  fact: PlacedFact,
  byTerm: Map<string, PlacedFact[]>,
  like: ReadonlyMap<number, number>,
): PlacedFact[] {
  return fact.keys.flatMap((term) => {
    const all = byTerm.get(term) ?? [];
    if (all.length <= MOST_PLACES) return all;
    const near: PlacedFact[] = all.slice(0, 1);
    for (const sentence of like.keys()) {
      for (let at = firstIn(all, sentence); all[at]?.sentence === sentence; at++) near.push(all[at] as PlacedFact);
      if (near.length > MOST_PLACES) break;
    }
    return near;
  });
}

/** Where the facts of a sentence, or of those behind it, begin in a list in text order. */
function firstIn(facts: readonly PlacedFact[], sentence: number): number {
  let [low, high] = [0, facts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((facts[middle] as PlacedFact).sentence < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bestOf(fact: PlacedFact, places: readonly PlacedFact[], scoreOf: (place: PlacedFact) => number): Place | null {
  let best: Place | null = null;
  for (const place of places) {
    if (place.kind !== fact.kind) continue;
    const score = scoreOf(place);
    if (score > (best?.score ?? 0)) best = { fact: place, score };
  }
  return best;
}

function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}

function groupedBySentence({ facts }: MatchedText): Map<number, PlacedFact[]> {
  const found = new Map<number, PlacedFact[]>();
  for (const fact of facts) {
    const others = found.get(fact.sentence);
    if (others) others.push(fact);
    else found.set(fact.sentence, [fact]);
  }
  return found;
}
