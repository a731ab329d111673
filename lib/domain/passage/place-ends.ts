import type { TextRange } from "@/lib/domain/text/range";
import { trimRange } from "@/lib/domain/text/trim";
import { wordBoundaryAfter, wordBoundaryBefore } from "@/lib/domain/text/words";
import { type DifferencePart, wordDifference } from "./word-difference";

/** So many words at an end may have been replaced; more are rather missing. */
const MOST_WORDS = 3;

/**
 * Words at an end that the passage happens to have as well are none of it when more stands between them and the rest than
 * so many times their length, and than this many code units.
 */
const STRAGGLING = 3;
const FAR = 40;

/** Where a line or sentence ends, what stands there no longer replaces a word of the passage. */
const parting = /\n|[.!?…。！？؟۔।]["'”’»)\]」』）]*\s/u;

/**
 * A place of a passage from the first to the last of its words that stand there, and as many words more as it has replaced
 * at either end: “Ten raids” for “Twelve raids” rather than “raids”.
 */
export function placeEnds(text: string, passage: string, range: TextRange): TextRange {
  const parts = wordDifference(passage, text.slice(range.start, range.end));
  const kept = withoutStragglers(keptStretches(parts, range.start));
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last) return range;
  let { start, end } = trimRange(text, { start: first.start, end: last.end });
  for (let words = missingWords(parts.slice(0, first.index)); words > 0; words--) {
    const next = wordBoundaryBefore(text, start);
    if (next === start || parting.test(text.slice(next, start))) break;
    start = next;
  }
  for (let words = missingWords(parts.slice(last.index + 1)); words > 0; words--) {
    const next = wordBoundaryAfter(text, end);
    if (next === end || parting.test(text.slice(end, next))) break;
    end = next;
  }
  return { start, end };
}

/** A stretch of the text that the passage has too: where it stands, and which part of the difference it is. */
type Stretch = TextRange & { readonly index: number };

/** Those that hold words, for a space is everywhere. */
function keptStretches(parts: readonly DifferencePart[], from: number): Stretch[] {
  const stretches: Stretch[] = [];
  let at = from;
  for (const [index, { how, words }] of parts.entries()) {
    if (how === "gone") continue;
    if (how === "kept" && /[\p{L}\p{N}]/u.test(words)) stretches.push({ index, start: at, end: at + words.length });
    at += words.length;
  }
  return stretches;
}

function withoutStragglers(stretches: readonly Stretch[]): readonly Stretch[] {
  let [first, last] = [0, stretches.length - 1];
  while (first < last && straggles(stretches[first], stretches[first + 1])) first++;
  while (last > first && straggles(stretches[last], stretches[last - 1])) last--;
  return stretches.slice(first, last + 1);
}

function straggles(stretch: Stretch | undefined, next: Stretch | undefined): boolean {
  if (!stretch || !next) return false;
  const gap = Math.max(next.start - stretch.end, stretch.start - next.end);
  return gap > FAR && gap > STRAGGLING * (stretch.end - stretch.start);
}

/** How many words only the passage has, where they are few enough to have been replaced. */
function missingWords(parts: readonly DifferencePart[]): number {
  const gone = parts.filter(({ how }) => how === "gone").map(({ words }) => words);
  const words = gone.join(" ").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0;
  return words <= MOST_WORDS ? words : 0;
}
