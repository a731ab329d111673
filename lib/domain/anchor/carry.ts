import type { TextRange } from "../text/range";
import { alignTexts } from "./align/align-texts";
import { comparisonOf, type TextComparison } from "./compare-texts";
import { CandidateFinder } from "./place/find-candidates";
import { type Place, placeOfLost, placeRange } from "./place/place-range";

export { carryThroughEdit } from "./carry-through-edit";

/**
 * How a range came over. `exact`: the same words, in place. `moved`: the same words, in a passage that stands elsewhere
 * now. `reworded`: the words at the place differ, if only by a curly quote. `lost`: no place, or none that is certain.
 */
export type CarryStatus = "exact" | "moved" | "reworded" | "lost";

/** A place where a lost range might stand (code units of the new text); `score` from 0 to 1. */
export type Candidate = { readonly start: number; readonly end: number; readonly score: number };

/** Where a range stands in the new text. A lost one has start = end, where it would have stood, and its candidates. */
export type Carried = {
  readonly status: CarryStatus;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly candidates: readonly Candidate[];
};

/**
 * Carries ranges of the old text to the new one, in the order given. Ranges that are empty or outside the old text are
 * lost. Candidates come best first, five at most.
 */
export function carryRanges(
  oldText: string,
  newText: string,
  ranges: readonly TextRange[],
): { readonly carried: readonly Carried[]; readonly comparison: TextComparison } {
  const alignment = alignTexts(oldText, newText);
  const { links, bounded } = alignment;
  let finder: CandidateFinder | null = null;
  const carried = ranges.map((range): Carried => {
    if (!(0 <= range.start && range.start < range.end && range.end <= oldText.length)) return nowhere;
    const place = placeRange(oldText, newText, links, range);
    if (place) return placed(oldText, newText, range, place);
    finder ??= new CandidateFinder(oldText, newText, alignment);
    const at = placeOfLost(links, range.start);
    return { status: "lost", start: at, end: at, confidence: 0, candidates: finder.find(range) };
  });
  return { carried, comparison: comparisonOf(oldText, newText, links, bounded) };
}

const nowhere: Carried = { status: "lost", start: 0, end: 0, confidence: 0, candidates: [] };

function placed(oldText: string, newText: string, range: TextRange, { start, end, kept, isMoved }: Place): Carried {
  const isSame = oldText.slice(range.start, range.end) === newText.slice(start, end);
  const status = isSame ? (isMoved ? "moved" : "exact") : "reworded";
  const confidence = isSame ? (isMoved ? 0.95 : 1) : (isMoved ? 0.4 : 0.5) + 0.45 * kept;
  return { status, start, end, confidence: Math.round(confidence * 100) / 100, candidates: [] };
}
