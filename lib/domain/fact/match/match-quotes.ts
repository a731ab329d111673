import type { Token } from "@/lib/domain/fact/tokens";
import { words } from "@/lib/domain/fact/words/fact-words";
import type { TextRange } from "@/lib/domain/text/range";
import { overlaps } from "@/lib/domain/text/range";
import { numberValue } from "./compare-numbers";
import type { FactPair } from "./fact-pair";
import type { MatchedText, PlacedFact } from "./matched-text";
import { withoutAccents } from "./stems";

type Word = TextRange & { readonly said: string };

/** Words in a row by which a quotation is looked for. */
const ROW = 2;
/** A row of words that stands in more places than this is no help. */
const MOST_PLACES = 40;
/** A quotation is looked for by its first words up to this many. */
const MOST_WORDS = 400;
/** The least part of a quotation's words that has to stand in the source, and the least by which it agrees. */
const ENOUGH = 0.6;
const ENOUGH_TO_AGREE = 0.7;

/** So many marks may stand between the words of a quotation and its ends, in UTF-16 code units. */
const MOST_MARKS = 6;

const refusing = words(
  "not no never nor neither none nothing nobody without cannot nicht nie niemals kein keine keinen keinem keiner ohne niemand nichts لا لم لن ليس ليست بدون دون غير",
);

/** Finds the words of a quotation in the source, wherever they stand there, quoted or not. */
export function quoteMatcher(article: MatchedText, source: MatchedText): (quote: PlacedFact) => FactPair | null {
  const said = wordsOf(source.tokens);
  const places = rowsOf(said);
  return (quote) => {
    const own = wordsOf(within(article.tokens, quote)).slice(0, MOST_WORDS);
    const place = own.length === 1 ? singleWord(own, source) : bestPlace(own, said, places);
    if (!place) return null;
    const found = { ...place, ...(quotedWhole(source, place) ?? {}) };
    const agrees =
      found.share >= ENOUGH_TO_AGREE &&
      sameFacts(article, quote, source, found) &&
      sameRefusals(own, within(said, found));
    return {
      article: { start: quote.start, end: quote.end },
      source: { start: found.start, end: found.end },
      kind: "quote",
      agrees,
    };
  };
}

/** The source's own quotation where the place is all of its words: with the stop at its end. */
function quotedWhole({ facts, tokens }: MatchedText, { start, end }: TextRange): TextRange | null {
  const quote = within(facts, { start: Math.max(0, start - MOST_MARKS), end }).find(
    (fact) => fact.kind === "quote" && fact.start <= start && fact.end >= end && fact.end - end <= MOST_MARKS,
  );
  if (!quote) return null;
  const isMarks = (range: TextRange) => within(tokens, range).every(({ kind }) => kind === "mark");
  const isWhole = isMarks({ start: quote.start, end: start }) && isMarks({ start: end, end: quote.end });
  return isWhole ? { start: quote.start, end: quote.end } : null;
}

type Place = TextRange & { readonly share: number };

/** One word is found in the source's quotations alone. */
function singleWord(own: readonly Word[], source: MatchedText): Place | null {
  const quote = source.facts.find(({ kind, value }) => kind === "quote" && wordsIn(value) === own[0]?.said);
  return quote ? { start: quote.start, end: quote.end, share: 1 } : null;
}

function wordsIn(value: string): string {
  return withoutAccents(value.toLowerCase()).replace(/[^\p{L}\p{N} ]/gu, "");
}

/** The stretch of the source with most of the quotation's words in their order. */
function bestPlace(own: readonly Word[], said: readonly Word[], places: ReadonlyMap<string, number[]>): Place | null {
  const votes = new Map<number, number>();
  for (let i = 0; i + ROW <= own.length; i++)
    for (const at of places.get(rowAt(own, i)) ?? []) {
      // Words that came in or went out move what follows a little.
      const slot = Math.floor((at - i) / 4);
      for (const near of [slot, slot + 1]) votes.set(near, (votes.get(near) ?? 0) + 1);
    }
  let best: Place | null = null;
  for (const [slot] of [...votes].sort((a, b) => b[1] - a[1]).slice(0, 3)) {
    const place = alignedAt(own, said, slot * 4);
    if (place && place.share > (best?.share ?? 0)) best = place;
  }
  return best && best.share >= ENOUGH ? best : null;
}

/** The longest row of words that both have in one order, near where the quotation would begin. */
function alignedAt(own: readonly Word[], said: readonly Word[], from: number): Place | null {
  const first = Math.max(0, from - 6);
  let at = first;
  let [start, end, met] = [-1, -1, 0];
  for (const word of own) {
    // A word that is left out costs a few steps, not the rest of the quotation.
    const reach = Math.min(said.length, (met === 0 ? first : at) + (met === 0 ? 16 : 7));
    for (let look = at; look < reach; look++) {
      if (said[look]?.said !== word.said) continue;
      if (start < 0) start = look;
      end = look;
      met++;
      at = look + 1;
      break;
    }
  }
  const [one, last] = [said[start], said[end]];
  if (!one || !last) return null;
  return { start: one.start, end: last.end, share: (2 * met) / (own.length + end - start + 1) };
}

/** Whether both hold the same numbers, whatever their notation. */
function sameFacts(article: MatchedText, quote: TextRange, source: MatchedText, place: TextRange): boolean {
  const [a, b] = [numbersWithin(article, quote), numbersWithin(source, place)];
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

function numbersWithin({ facts }: MatchedText, range: TextRange): string[] {
  return within(facts, range)
    .flatMap(({ kind, value }) => (kind === "number" ? numberValue(value).amount : kind === "date" ? value : []))
    .sort();
}

function sameRefusals(own: readonly Word[], said: readonly Word[]): boolean {
  const count = (all: readonly Word[]) =>
    all.filter(({ said: word }) => refusing.has(word) || word.endsWith("n't")).length;
  return count(own) === count(said);
}

function wordsOf(tokens: readonly Token[]): Word[] {
  const found: Word[] = [];
  for (const { kind, start, end, plain } of tokens)
    if (kind !== "mark") found.push({ start, end, said: withoutAccents(plain) });
  return found;
}

function rowsOf(said: readonly Word[]): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (let i = 0; i + ROW <= said.length; i++) {
    const row = rowAt(said, i);
    const places = rows.get(row);
    if (!places) rows.set(row, [i]);
    else if (places.length < MOST_PLACES) places.push(i);
  }
  return rows;
}

function rowAt(all: readonly Word[], at: number): string {
  return `${all[at]?.said} ${all[at + 1]?.said}`;
}

/** Of ranges in text order, those in a range. */
function within<T extends TextRange>(all: readonly T[], range: TextRange): T[] {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as T).start < range.start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < all.length && overlaps(all[at] as T, range); at++) found.push(all[at] as T);
  return found;
}
