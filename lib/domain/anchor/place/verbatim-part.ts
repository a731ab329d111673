import type { TextRange } from "@/lib/domain/text/range";

/**
 * The part of a range that reads exactly as the quote, when that stands at one of its ends: what is more was written
 * beside it. Of the same words twice an alignment cannot tell which were there; where an edit is known, this is not asked.
 */
export function verbatimPart(newText: string, quote: string, range: TextRange): TextRange {
  const { start, end } = range;
  if (end - start <= quote.length) return range;
  if (newText.startsWith(quote, start) && !splitsWord(newText, start + quote.length))
    return { start, end: start + quote.length };
  if (newText.startsWith(quote, end - quote.length) && !splitsWord(newText, end - quote.length))
    return { start: end - quote.length, end };
  return range;
}

function splitsWord(text: string, offset: number): boolean {
  return /^[\p{L}\p{N}\p{M}]{2}$/u.test(text.slice(offset - 1, offset + 1));
}
