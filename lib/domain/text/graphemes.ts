import type { TextRange } from "./range";

// What a reader sees as one character is an extended grapheme cluster of UAX #29. Intl.Segmenter knows them, but its
// cost grows with the text it is given, so it only ever sees a small window around the offset. A window starts and
// ends at offsets where a boundary is certain from the two characters beside it.

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Characters that always begin a grapheme, whatever stands before them (but for a Prepend character): not combining,
 * not Hangul jamo, not pictographs, not regional indicators. It need not be complete, only common enough to meet often.
 */
const plain =
  /[\x20-\x7e\xa1-\xa8\xaa-\xac\xaf-\u02ff\u0370-\u0482\u048a-\u0556\u05d0-\u05ea\u0620-\u064a\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff]/;

/** Holds every BMP character of Grapheme_Cluster_Break=Prepend: those that pull the next character to them. */
const mayPrepend = /[\p{Cf}\u0d4e]/u;

/**
 * Whether `offset` (UTF-16 code units) stands between two graphemes of `text`, or at either end of it. False for
 * offsets outside the text and for what is not an integer.
 */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return false;
  if (isCertainBoundary(text, offset)) return true;
  const from = certainBoundaryBefore(text, offset);
  // Whether a boundary stands here depends on no more than the one code point that follows.
  return segmenter.segment(text.slice(from, offset + 2)).containing(offset - from)?.index === offset - from;
}

/** The smallest range around `range` whose ends split no grapheme. Ends outside the text are drawn into it. */
export function snapToGraphemes(text: string, range: TextRange): TextRange {
  const start = Math.min(Math.max(range.start, 0), text.length);
  const end = Math.min(Math.max(range.end, start), text.length);
  return {
    start: isGraphemeBoundary(text, start) ? start : graphemeAround(text, start).start,
    end: isGraphemeBoundary(text, end) ? end : graphemeAround(text, end).end,
  };
}

/** The grapheme that holds the code unit at `offset`, which must lie inside the text. */
function graphemeAround(text: string, offset: number): TextRange {
  const from = certainBoundaryBefore(text, offset);
  const to = certainBoundaryAfter(text, offset);
  const grapheme = segmenter.segment(text.slice(from, to)).containing(offset - from);
  if (!grapheme) throw new RangeError(`no grapheme at ${offset}`);
  return { start: from + grapheme.index, end: from + grapheme.index + grapheme.segment.length };
}

function certainBoundaryBefore(text: string, offset: number): number {
  let at = offset - 1;
  while (!isCertainBoundary(text, at)) at--;
  return at;
}

function certainBoundaryAfter(text: string, offset: number): number {
  let at = offset + 1;
  while (!isCertainBoundary(text, at)) at++;
  return at;
}

function isCertainBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const before = text.charCodeAt(offset - 1);
  if (before === 0x0a) return true;
  // Half of a surrogate pair says too little about its character.
  if (before >= 0xd800 && before <= 0xdfff) return false;
  return plain.test(text.charAt(offset)) && (before < 0xa0 || !mayPrepend.test(text.charAt(offset - 1)));
}
