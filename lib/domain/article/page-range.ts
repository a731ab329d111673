import type { TextRange } from "@/lib/domain/text/range";

/**
 * A page of a paged document: its number from 1, and the half-open range of the text that stands on it. Pages stand in
 * order and never overlap; one without words is an empty range.
 */
export type PageRange = TextRange & { readonly number: number };
