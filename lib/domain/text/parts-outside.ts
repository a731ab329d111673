import { countLeading } from "./count-leading";
import type { TextRange } from "./range";

/** Ranges in any order, overlapping or not, as ranges in text order with a gap between each two; empty ones are gone. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const sorted = ranges.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  const merged: TextRange[] = [];
  for (const { start, end } of sorted) {
    const last = merged.at(-1);
    if (last && start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else merged.push({ start, end });
  }
  return merged;
}

/** The parts of a range that stand in none of `merged`, which {@link mergeRanges} gave; in text order, none empty. */
export function partsOutside({ start, end }: TextRange, merged: readonly TextRange[]): TextRange[] {
  const parts: TextRange[] = [];
  let from = start;
  for (let at = countLeading(merged.length, (i) => (merged[i]?.end ?? 0) <= start); at < merged.length; at++) {
    const range = merged[at];
    if (!range || range.start >= end) break;
    if (range.start > from) parts.push({ start: from, end: range.start });
    from = range.end;
  }
  if (from < end) parts.push({ start: from, end });
  return parts;
}
