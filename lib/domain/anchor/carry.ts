import { PlainFormText } from "@/lib/domain/text/plain-form-text";
import type { TextRange } from "@/lib/domain/text/range";
import { sameWords } from "@/lib/domain/text/word-forms";
import { alignTexts } from "./align/align-texts";
import { comparisonByLinks, plainRunsInTexts, type TextComparison } from "./compare-texts";
import { cleanRange } from "./place/clean-range";
import type { Candidate } from "./place/find-candidates";
import { CandidateFinder } from "./place/find-candidates";
import { OwnWords } from "./place/own-words";
import { type Place, placeOfLost, placeRange } from "./place/place-range";

/**
 * How a range came over. `exact`: the same words, in whatever form (see sameWords), in place. `moved`: the same words,
 * elsewhere. `reworded`: the words at the place differ, if only by a curly quote. `lost`: no place, or none that is certain.
 */
export type CarryStatus = "exact" | "moved" | "reworded" | "lost";

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
  const before = new PlainFormText(oldText);
  const after = new PlainFormText(newText);
  const alignment = alignTexts(before.text, after.text);
  const { links, bounded } = alignment;
  const finder = new CandidateFinder(before.text, after.text, alignment);
  const own = new OwnWords(before.text, after.text, alignment, finder);
  const carried = ranges.map((range): Carried => {
    if (!(0 <= range.start && range.start < range.end && range.end <= oldText.length)) return nowhere;
    const plain = before.plainRange(range);
    if (plain.start === plain.end) return nowhere;
    const judged = own.judge(plain, placeRange(before.text, after.text, links, plain));
    const clean = judged.place && cleanRange(oldText, range, newText, after.rangeOf(judged.place));
    if (judged.place && clean) return placed(oldText, newText, range, { ...judged.place, ...clean });
    const at = after.rangeOf({ start: placeOfLost(links, plain.start), end: 0 }).start;
    const candidates = (judged.candidates ?? finder.find(plain)).flatMap(({ score, ...place }): Candidate[] => {
      const there = cleanRange(oldText, range, newText, after.rangeOf(place));
      return there ? [{ ...there, score }] : [];
    });
    return { status: "lost", start: at, end: at, confidence: 0, candidates };
  });
  const comparison = comparisonByLinks(before.text, after.text, links, bounded);
  return { carried, comparison: plainRunsInTexts(comparison, before, oldText, after, newText) };
}

const nowhere: Carried = { status: "lost", start: 0, end: 0, confidence: 0, candidates: [] };

function placed(oldText: string, newText: string, range: TextRange, { start, end, kept, isMoved }: Place): Carried {
  const isSame = sameWords(oldText.slice(range.start, range.end), newText.slice(start, end));
  const status = isSame ? (isMoved ? "moved" : "exact") : "reworded";
  const confidence = isSame ? (isMoved ? 0.95 : 1) : (isMoved ? 0.4 : 0.5) + 0.45 * kept;
  return { status, start, end, confidence: Math.round(confidence * 100) / 100, candidates: [] };
}
