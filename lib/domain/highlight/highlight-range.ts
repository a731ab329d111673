import type { TextRange } from "@/lib/domain/text/range";

/** What names a range among those given together. */
export type RangeId = string | number;

/** A range to be shown (code units of the whole text). */
export type HighlightRange = TextRange & {
  readonly id: RangeId;
  /** Where ranges cover the same words the weightiest shows, and of equally weighty ones the innermost; 0 if absent. */
  readonly weight?: number;
};
