import { snapToGraphemes } from "@/lib/domain/text/graphemes";
import type { TextRange } from "@/lib/domain/text/range";
import { isBlank, trimRange } from "@/lib/domain/text/trim";

/** A range that an anchor may have, or null when nothing that shows is left: no spaces that the old one had not, no part of a grapheme. */
export function cleanRange(oldText: string, old: TextRange, newText: string, range: TextRange): TextRange | null {
  const trimmed = trimRange(newText, range);
  const start = /\s/.test(oldText.charAt(old.start)) ? range.start : trimmed.start;
  const end = /\s/.test(oldText.charAt(old.end - 1)) ? range.end : trimmed.end;
  if (start >= end) return null;
  const snapped = snapToGraphemes(newText, { start, end });
  return isBlank(newText.slice(snapped.start, snapped.end)) ? null : snapped;
}
