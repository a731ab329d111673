import type { Block } from "@/lib/domain/text/blocks";

/** A version's text and its blocks. */
export type ComparedSide = { readonly text: string; readonly blocks: readonly Block[] };
