import type { TextRange } from "@/lib/domain/text/range";
import { sameWords } from "@/lib/domain/text/word-forms";
import { heaviestChain } from "./align/heaviest-chain";
import type { Link } from "./align/links";
import { type Carried, carryRanges } from "./carry";
import type { KeptRun } from "./kept-runs";
import { AccountedText } from "./place/accounted-text";
import { cleanRange } from "./place/clean-range";
import { linkedPart } from "./place/linked-part";
import { mapEnds } from "./place/map-ends";
import { placeOfLost } from "./place/place-range";

/** With less of it kept, a range may stand elsewhere as it was. */
const MOST = 0.5;

/** A place that holds more kept text than this is another's. */
const OTHERS = 0.5;

/** Of words that were pasted in several places each is as good a candidate, and so many are given. */
const WRITTEN = 0.95;
const MOST_PLACES = 5;

/**
 * Carries ranges of the old text through an edit of which every kept character is known, in the order given. Runs may
 * stand in any order, since blocks may have been moved. Of what was kept nothing is guessed. A range of which no word was
 * kept, or little, is looked for among the words written now, by the same judgement as in a text from outside
 * (`carryRanges`): a sentence that was cut here and pasted there is found, and what is like it is a candidate.
 */
export function carryThroughEdit(
  oldText: string,
  newText: string,
  runs: readonly KeptRun[],
  ranges: readonly TextRange[],
): readonly Carried[] {
  const links = linksOfRuns(runs);
  const carried = ranges.map((range) => carryOne(oldText, newText, links, range));
  const doubtful = carried.flatMap(({ isDoubtful }, i) => (isDoubtful ? [i] : []));
  if (doubtful.length === 0 || isAllKept(newText, links)) return carried.map(({ place }) => place);
  const kept = new AccountedText(links);
  const judged = carryRanges(
    oldText,
    newText,
    doubtful.map((i) => ranges[i] as TextRange),
  );
  const written = new Map(doubtful.map((i, at) => [i, judged.carried[at] as Carried]));
  return carried.map(({ place }, i) => {
    const judgement = written.get(i);
    return judgement ? amongWritten(oldText, newText, links, kept, ranges[i] as TextRange, place, judgement) : place;
  });
}

/** What a judgement on both texts says of a range, as far as it is about words that were written now. */
function amongWritten(
  oldText: string,
  newText: string,
  links: readonly Link[],
  kept: AccountedText,
  range: TextRange,
  place: Carried,
  judged: Carried,
): Carried {
  const isWritten = (there: TextRange) => kept.shareOf(there) <= OTHERS;
  const words = oldText.slice(range.start, range.end);
  if (judged.status !== "lost" && isWritten(judged)) {
    const isSame = sameWords(words, newText.slice(judged.start, judged.end));
    if (!isSame) return place.status === "lost" ? judged : place;
    const isInPlace = standsInOrder(links, range, judged);
    const places = isInPlace ? [] : placesOfWords(newText, words).filter(isWritten);
    if (places.length > 1) {
      const at = placeOfLost(links, range.start);
      const candidates = places.map((each) => ({ ...each, score: WRITTEN }));
      return { status: "lost", start: at, end: at, confidence: 0, candidates };
    }
    return { ...judged, status: isInPlace ? "exact" : "moved", confidence: isInPlace ? 1 : 0.95 };
  }
  return place.status === "lost" ? { ...place, candidates: judged.candidates.filter(isWritten) } : place;
}

/** The first places where a text has some words. */
function placesOfWords(text: string, words: string): TextRange[] {
  const places: TextRange[] = [];
  for (
    let at = text.indexOf(words);
    at >= 0 && places.length < MOST_PLACES;
    at = text.indexOf(words, at + words.length)
  )
    places.push({ start: at, end: at + words.length });
  return places;
}

/** Whether what was kept in place before and behind a range stands so around a place of the new text. */
function standsInOrder(links: readonly Link[], range: TextRange, place: TextRange): boolean {
  return links.every(({ from, fromEnd, to, toEnd, passage }) => {
    if (passage !== 0) return true;
    return fromEnd <= range.start ? toEnd <= place.start : from < range.end || to >= place.end;
  });
}

function isAllKept(newText: string, links: readonly Link[]): boolean {
  return links.reduce((sum, { to, toEnd }) => sum + toEnd - to, 0) === newText.length;
}

/** The runs by their place in the old text; those that stand out of their order in the new one are moved passages. */
function linksOfRuns(runs: readonly KeptRun[]): Link[] {
  const sorted = runs.filter(({ length }) => length > 0).sort((a, b) => a.from - b.from || b.length - a.length);
  const links: Link[] = [];
  let free = 0;
  for (const { from, to, length } of sorted) {
    // Words that were kept twice stay with their first place.
    const taken = Math.max(0, free - from);
    if (taken >= length) continue;
    free = from + length;
    links.push({ from: from + taken, fromEnd: free, to: to + taken, toEnd: to + length, same: true, passage: 0 });
  }
  const inPlace = new Set(
    heaviestChain(links.map(({ from, fromEnd, to }) => ({ old: from, now: to, length: fromEnd - from }))).map(
      ({ old }) => old,
    ),
  );
  let passage = 0;
  return links.map((link, i) => {
    if (inPlace.has(link.from)) return link;
    const before = links[i - 1];
    const goesOn = before && !inPlace.has(before.from) && link.to >= before.toEnd;
    if (!goesOn) passage++;
    return { ...link, passage };
  });
}

/** Where what was kept of a range stands, and whether the range may stand elsewhere. */
function carryOne(
  oldText: string,
  newText: string,
  links: readonly Link[],
  range: TextRange,
): { readonly place: Carried; readonly isDoubtful: boolean } {
  const part = linkedPart(links, range);
  const mapped = part && mapEnds(oldText, newText, links, range, part);
  const clean = mapped && cleanRange(oldText, range, newText, mapped);
  const length = range.end - range.start;
  const isLeft = part !== null && (part.kept === length || keepsWord(oldText, links, range, part.first, part.last));
  if (!clean || !isLeft) {
    const at = placeOfLost(links, range.start);
    const place: Carried = { status: "lost", start: at, end: at, confidence: 0, candidates: [] };
    return { place, isDoubtful: true };
  }
  const isSame = sameWords(newText.slice(clean.start, clean.end), oldText.slice(range.start, range.end));
  const status = !isSame ? "reworded" : part.passage === 0 ? "exact" : "moved";
  const confidence = isSame ? 1 : Math.round((0.5 + (0.45 * part.kept) / length) * 100) / 100;
  return { place: { status, ...clean, confidence, candidates: [] }, isDoubtful: !isSame && part.kept < MOST * length };
}

/** Whether anything but spaces and punctuation of a range was kept. */
function keepsWord(oldText: string, links: readonly Link[], range: TextRange, first: number, last: number): boolean {
  return links.slice(first, last + 1).some(({ from, fromEnd, passage }) => {
    if (passage !== links[first]?.passage) return false;
    const kept = oldText.slice(Math.max(from, range.start), Math.min(fromEnd, range.end));
    return /[^\s\p{P}\p{Cc}\p{Cf}]/u.test(kept);
  });
}
