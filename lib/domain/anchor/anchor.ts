import { ok, type Result, refuse } from "@/lib/domain/result";
import { isGraphemeBoundary } from "@/lib/domain/text/graphemes";
import type { TextRange } from "@/lib/domain/text/range";
import { isBlank } from "@/lib/domain/text/trim";

/**
 * How an anchor got to where it stands: marked by a person, or carried from an earlier version; `corrected` is on the words of
 * its approved correction.
 */
export const anchorHows = ["marked", "exact", "moved", "reworded", "corrected", "confirmed", "lost"] as const;
export type AnchorHow = (typeof anchorHows)[number];

/** Where a claim stands in one version: offsets in UTF-16 code units, the words there, and the words around them. */
export type Anchor = TextRange & {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly how: AnchorHow;
};

/** The length of prefix and suffix in UTF-16 code units. One less where a surrogate pair would be split. */
export const CONTEXT_LENGTH = 32;

/**
 * The anchor of a range of a version's canonical text.
 * Refuses: range-outside (also ends that are no integers), range-empty (also ends in reverse), range-only-space,
 * range-splits-character (an end inside a grapheme; `snapToGraphemes` mends that).
 */
export function makeAnchor(text: string, { start, end }: TextRange, how: AnchorHow = "marked"): Result<Anchor> {
  if (!isOffset(text, start) || !isOffset(text, end)) return refuse("range-outside");
  if (start >= end) return refuse("range-empty");
  const quote = text.slice(start, end);
  if (isBlank(quote)) return refuse("range-only-space");
  if (!isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end)) return refuse("range-splits-character");
  return ok({ start, end, quote, prefix: contextBefore(text, start), suffix: contextAfter(text, end), how });
}

/**
 * Whether an anchor stands in this text: the quote is exactly what lies between its ends, and they split no grapheme.
 * A lost anchor stands nowhere, so it never holds.
 */
export function anchorHolds(text: string, anchor: Anchor): boolean {
  return (
    anchor.how !== "lost" &&
    anchor.start < anchor.end &&
    isGraphemeBoundary(text, anchor.start) &&
    isGraphemeBoundary(text, anchor.end) &&
    text.slice(anchor.start, anchor.end) === anchor.quote
  );
}

function isOffset(text: string, offset: number): boolean {
  return Number.isInteger(offset) && offset >= 0 && offset <= text.length;
}

function contextBefore(text: string, offset: number): string {
  const start = Math.max(0, offset - CONTEXT_LENGTH);
  return text.slice(splitsPair(text, start) ? start + 1 : start, offset);
}

function contextAfter(text: string, offset: number): string {
  const end = Math.min(text.length, offset + CONTEXT_LENGTH);
  return text.slice(offset, splitsPair(text, end) ? end - 1 : end);
}

/** In a text without lone surrogates, an offset splits a pair when a low surrogate follows it. */
function splitsPair(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
