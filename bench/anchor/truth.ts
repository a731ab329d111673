import type { TextRange } from "../../lib/domain/text/range";
import { firstPartBehind, type Part } from "./draft";

/** Where a claim stands after the edit, known from the edit itself; null when it was deleted. */
export type Truth = TextRange | null;

/** A claim counts as deleted when no more than this share of its characters was kept or replaced by others. */
export const LEFT = 0.5;

/**
 * Maps claims through an edit. A claim reaches from its first to its last character that was kept or that something was
 * written in place of; what was inserted right before or behind it is not part of it, and neither are spaces at its ends.
 */
export function truthOf(
  newText: string,
  placed: readonly (Part & { readonly to: number })[],
  claims: readonly TextRange[],
): Truth[] {
  const sorted = placed.filter(({ from }) => from >= 0).sort((a, b) => a.from - b.from);
  return claims.map((claim) => {
    let start = Number.POSITIVE_INFINITY;
    let end = -1;
    let left = 0;
    for (let i = firstPartBehind(sorted, claim.start); i < sorted.length; i++) {
      const part = sorted[i] as Part & { readonly to: number };
      if (part.from >= claim.end) break;
      const from = Math.max(part.from, claim.start);
      const to = Math.min(part.fromEnd, claim.end);
      if (from >= to) continue;
      left += to - from;
      start = Math.min(start, part.kept ? part.to + from - part.from : part.to);
      end = Math.max(end, part.kept ? part.to + to - part.from : part.to + part.text.length);
    }
    if (left <= LEFT * (claim.end - claim.start)) return null;
    while (start < end && /\s/.test(newText.charAt(start))) start++;
    while (end > start && /\s/.test(newText.charAt(end - 1))) end--;
    return start < end ? { start, end } : null;
  });
}
