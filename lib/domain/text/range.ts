/** A half-open range `[start, end)` of a version's canonical text, in UTF-16 code units. */
export type TextRange = { readonly start: number; readonly end: number };

/** Whether two half-open ranges share at least one code unit. */
export function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}
