import { tokensOf } from "@/lib/domain/anchor/align/tokens";
import { Vocabulary } from "@/lib/domain/anchor/align/vocabulary";
import { CandidateFinder } from "@/lib/domain/anchor/place/find-candidates";
import type { TextRange } from "@/lib/domain/text/range";
import { findExactly } from "./find-exactly";
import type { PlainLetters } from "./plain-letters";

/** The engine looks for no longer quotes; of a longer passage its two ends are looked for. In code units. */
const LONGEST = 1_400;
/** How much longer than a passage the place of its two ends may be. */
const STRETCH = 1.5;

/** A passage of common words is cut into so many pieces, and the text around one that stands there as it is is looked at. */
const PIECES = 4;
const AROUND = 500;

/**
 * Where a text most likely has a passage in other words, by the anchoring engine's search for lost claims; null where
 * nothing is like it. `plain` are the text's letters.
 */
export function findRoughly(text: string, plain: PlainLetters, passage: string): TextRange | null {
  return findIn(text, passage) ?? findByPieces(text, plain, passage);
}

function findIn(text: string, passage: string): TextRange | null {
  const vocabulary = new Vocabulary();
  const after = tokensOf(text, { start: 0, end: text.length }, vocabulary);
  const alignment = { links: [], bounded: false, steps: 0, after, vocabulary };
  const finder = new CandidateFinder(passage, text, alignment);
  const find = (start: number, end: number) => finder.find({ start, end })[0] ?? null;
  if (passage.length <= LONGEST) return find(0, passage.length);
  const head = find(0, LONGEST);
  const tail = find(passage.length - LONGEST, passage.length);
  if (!head || !tail) return head ?? tail;
  const isTorn = tail.start < head.start || tail.end - head.start > STRETCH * passage.length;
  return isTorn ? head : { start: head.start, end: tail.end };
}

/** In a long text every word of a passage may be too common to tell where to look. */
function findByPieces(text: string, plain: PlainLetters, passage: string): TextRange | null {
  const length = Math.ceil(passage.length / PIECES);
  for (let from = 0; from < passage.length; from += length) {
    const place = findExactly(text, plain, passage.slice(from, from + length));
    if (place?.count !== 1) continue;
    const start = Math.max(0, place.start - from - AROUND);
    const found = findIn(text.slice(start, start + passage.length + 2 * AROUND), passage);
    if (found) return { start: start + found.start, end: start + found.end };
  }
  return null;
}
