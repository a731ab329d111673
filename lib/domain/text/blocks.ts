import type { TextRange } from "./range";

/** What a block is. `level` below is 1 to 6 for headings and for the depth of list items, and 0 otherwise. */
export const blockKinds = ["heading", "paragraph", "quote", "list-item"] as const;
export type BlockKind = (typeof blockKinds)[number];

/**
 * A block of a version: a half-open range of its canonical text in UTF-16 code units. Blocks stand in text order,
 * never overlap, are never empty, and neither start nor end with white space.
 */
export type Block = TextRange & {
  readonly kind: BlockKind;
  readonly level: number;
  /** Only on list items: whether the list is numbered. */
  readonly ordered?: boolean;
};
