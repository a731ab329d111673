import { diffArrays } from "diff";
import { isGraphemeBoundary } from "@/lib/domain/text/graphemes";

/** A run of words that both texts share, or that only the earlier or only the later one has. */
export type DiffPart = { readonly kind: "same" | "removed" | "added"; readonly text: string };

/** Texts further apart than this many words show more clearly as one whole replaced by the other, and cost less. */
const MAX_EDITS = 1_000;

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/**
 * What changed between two texts, word by word, in reading order; a removal stands before what replaced it. Words are
 * those of Unicode, so that Arabic and Chinese are compared by words too. Changes with only a space or a mark between
 * them become one, since "Sunday, 9" to "Saturday, 8" reads better than two changes with a comma in the middle.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { comparator: isSameWord, maxEditLength: MAX_EDITS });
  if (!changes) return parts(before, after);
  const result: DiffPart[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    result.push(...parts(removed, added));
    removed = "";
    added = "";
  };
  for (const [index, change] of changes.entries()) {
    const text = change.value.join("");
    if (change.removed) removed += text;
    else if (change.added) added += text;
    else if ((removed || added) && changes[index + 1] && isBetweenWords(text)) {
      removed += text;
      added += text;
    } else {
      flush();
      result.push({ kind: "same", text });
    }
  }
  flush();
  return result;
}

function parts(removed: string, added: string): DiffPart[] {
  if (removed === added) return removed === "" ? [] : [{ kind: "same", text: removed }];
  const both: DiffPart[] = [
    { kind: "removed", text: removed },
    { kind: "added", text: added },
  ];
  return both.filter(({ text }) => text !== "");
}

/** The longest piece of a word that is segmented at once, in code units. */
const PIECE = 500;

/** Segmented in short pieces, because a Segmenter's cost grows with the square of its text. */
function wordsOf(text: string): string[] {
  const pieces = text.match(/\s+|\S+/gu) ?? [];
  return pieces.flatMap((piece) => (isSpace(piece) ? [piece] : shortPieces(piece).flatMap(segmentsOf)));
}

function shortPieces(word: string): string[] {
  if (word.length <= PIECE) return [word];
  const pieces: string[] = [];
  for (let from = 0; from < word.length; ) {
    let end = Math.min(from + PIECE, word.length);
    while (!isGraphemeBoundary(word, end)) end++;
    pieces.push(word.slice(from, end));
    from = end;
  }
  return pieces;
}

function segmentsOf(piece: string): string[] {
  return Array.from(segmenter.segment(piece), ({ segment }) => segment);
}

function isSameWord(a: string, b: string): boolean {
  return a === b || (isSpace(a) && isSpace(b));
}

function isSpace(text: string): boolean {
  return text.trim() === "";
}

function isBetweenWords(text: string): boolean {
  return !/[\p{L}\p{N}\n]/u.test(text);
}
