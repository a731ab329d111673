import type { TextRange } from "./range";

/**
 * Ranges in text order that do not overlap, as the gap before each and its length in turn, all in UTF-16 code units: an
 * article of a million characters has thousands of sentences, and every one of them goes to the browser.
 */
export function packRanges(ranges: readonly TextRange[]): number[] {
  let at = 0;
  return ranges.flatMap(({ start, end }) => {
    const packed = [start - at, end - start];
    at = end;
    return packed;
  });
}

/** The ranges that {@link packRanges} packed. */
export function unpackRanges(packed: readonly number[]): TextRange[] {
  const ranges: TextRange[] = [];
  let at = 0;
  for (let i = 0; i + 1 < packed.length; i += 2) {
    const start = at + (packed[i] ?? 0);
    at = start + (packed[i + 1] ?? 0);
    ranges.push({ start, end: at });
  }
  return ranges;
}
