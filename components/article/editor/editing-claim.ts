import { overlaps, type TextRange } from "@/lib/domain/text/range";
import type { EditedClaim } from "@/lib/queries/article/get-editing";

/** Which claims stand in which block of the version, by its index. */
export type ClaimIndex = {
  readonly blocks: readonly TextRange[];
  readonly byBlock: readonly (readonly EditedClaim[])[];
};

/** Where a claim's kept characters stand in an edited block, from the first to behind the last, in code units of its words. */
export type ClaimSpan = TextRange & { readonly claim: EditedClaim };

/** Sorts claims by the blocks that they stand in; blocks and claims are in text order. */
export function indexClaims(blocks: readonly TextRange[], claims: readonly EditedClaim[]): ClaimIndex {
  const byBlock: EditedClaim[][] = blocks.map(() => []);
  for (const claim of claims) {
    for (let at = firstBlock(blocks, claim.start); at < blocks.length; at++) {
      const block = blocks[at] as TextRange;
      if (block.start >= claim.end) break;
      if (overlaps(block, claim)) byBlock[at]?.push(claim);
    }
  }
  return { blocks, byBlock };
}

/** The claims of which an edited block still holds a character, in the order of its words. */
export function claimSpans({ blocks, byBlock }: ClaimIndex, pieces: readonly (TextRange | string)[]): ClaimSpan[] {
  const spans = new Map<string, ClaimSpan>();
  let at = 0;
  for (const piece of pieces) {
    if (typeof piece === "string" || piece.start === piece.end) {
      at += typeof piece === "string" ? piece.length : 0;
      continue;
    }
    for (let place = firstBlock(blocks, piece.start); (blocks[place]?.start ?? piece.end) < piece.end; place++) {
      for (const claim of byBlock[place] ?? []) {
        if (!overlaps(claim, piece)) continue;
        const start = at + Math.max(claim.start, piece.start) - piece.start;
        const end = at + Math.min(claim.end, piece.end) - piece.start;
        const known = spans.get(claim.id);
        spans.set(claim.id, {
          claim,
          start: Math.min(known?.start ?? start, start),
          end: Math.max(known?.end ?? end, end),
        });
      }
    }
    at += piece.end - piece.start;
  }
  return [...spans.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The first block that ends behind an offset. */
function firstBlock(blocks: readonly TextRange[], offset: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
