import type { TextRange } from "@/lib/domain/text/range";

/** Words with what stands around them, as a W3C TextQuoteSelector has them; empty where nothing is told. */
export type Quote = { readonly exact: string; readonly prefix: string; readonly suffix: string };

/**
 * What an annotation says of a place in a text: its words, its position in Unicode code points (half-open), or both, which
 * are then two ways to say the same. `refinedBy` says where inside that place it is meant, counted from its beginning.
 * Source: https://www.w3.org/TR/annotation-model/#selectors.
 */
export type TextSelector = {
  readonly quote: Quote | null;
  readonly position: TextRange | null;
  readonly refinedBy: TextSelector | null;
};

/** What is worth a look at a place that was found: its position points at other words, or nothing but a position told it. */
export type SelectorNote = "position-differs" | "position-alone";

/**
 * Why no place is certain. `quote-missing`: the words are not in the text. `quote-ambiguous`: they stand there more than
 * once, and what is told of their surroundings fits none or several. `quote-elsewhere`: few words, which stand there once,
 * among others than those told. `position-outside`: it lies outside the text, or is none.
 */
export type SelectorProblem = "quote-missing" | "quote-ambiguous" | "quote-elsewhere" | "position-outside";

/** A place in code units of the text, or why there is none. */
export type Selected =
  | { readonly range: TextRange; readonly notes: readonly SelectorNote[] }
  | { readonly problem: SelectorProblem };
