import type { KeptRun } from "@/lib/domain/anchor/kept-runs";
import type { TextRange } from "@/lib/domain/text/range";
import type { ComparedSide } from "./compared-side";

/** A part of a run that lies in one block of either text; `old` and `new` are the blocks' places among their blocks. */
export type KeptPiece = KeptRun & { readonly old: number; readonly new: number };

/** Two blocks and the words that they share, in order. */
export type SharedWords = { readonly old: number; readonly new: number; readonly pieces: readonly KeptPiece[] };

/** Blocks share words in earnest when their letters are so large a part of the shorter one's; less is coincidence. */
const EARNEST = 0.3;

/**
 * Which blocks of two texts share words, and which of them are the same block before and after. A block that was divided
 * shares words with several; the one with most of them is its pair. Pairs ascend on both sides and each block is in one
 * at most; of all such choices this is the one that pairs the most letters. Takes time in proportion to its input.
 */
export function pairBlocks(
  before: ComparedSide,
  after: ComparedSide,
  runs: readonly KeptRun[],
): { readonly pairs: readonly SharedWords[]; readonly others: readonly SharedWords[] } {
  const weights = new Map<SharedWords, number>();
  const lettersOf = { old: lettersByBlock(before), new: lettersByBlock(after) };
  const shared = sharedWords(cutAtBlocks(before.blocks, after.blocks, runs)).filter((each) => {
    const weight = each.pieces.reduce((sum, { from, length }) => sum + lettersIn(before, from, from + length), 0);
    weights.set(each, weight);
    const shorter = Math.min(lettersOf.old[each.old] ?? 0, lettersOf.new[each.new] ?? 0);
    return weight > 0 ? weight >= EARNEST * shorter : shorter === 0;
  });
  const pairs = bestPairs(shared, weights);
  return { pairs: shared.filter((each) => pairs.has(each)), others: shared.filter((each) => !pairs.has(each)) };
}

/** Cuts ascending runs at the edges of the blocks of both texts; what stands between blocks goes. */
function cutAtBlocks(
  oldBlocks: readonly TextRange[],
  newBlocks: readonly TextRange[],
  runs: readonly KeptRun[],
): KeptPiece[] {
  const pieces: KeptPiece[] = [];
  let i = 0;
  let j = 0;
  for (const { from, to, length } of runs) {
    for (let at = 0; at < length; ) {
      while (i < oldBlocks.length && (oldBlocks[i] as TextRange).end <= from + at) i++;
      while (j < newBlocks.length && (newBlocks[j] as TextRange).end <= to + at) j++;
      const before = oldBlocks[i];
      const after = newBlocks[j];
      if (!before || !after) return pieces;
      const start = Math.max(at, before.start - from, after.start - to);
      const end = Math.min(length, before.end - from, after.end - to);
      if (start < end) pieces.push({ from: from + start, to: to + start, length: end - start, old: i, new: j });
      at = end;
    }
  }
  return pieces;
}

function sharedWords(pieces: readonly KeptPiece[]): SharedWords[] {
  const shared: { old: number; new: number; pieces: KeptPiece[] }[] = [];
  for (const piece of pieces) {
    const last = shared.at(-1);
    if (last && last.old === piece.old && last.new === piece.new) last.pieces.push(piece);
    else shared.push({ old: piece.old, new: piece.new, pieces: [piece] });
  }
  return shared;
}

/** The best choice up to each place, from the best choices before it; those that can go with it come first, in order. */
function bestPairs(shared: readonly SharedWords[], weights: ReadonlyMap<SharedWords, number>): Set<SharedWords> {
  const best = [0];
  const before: number[] = [];
  let free = 0;
  for (const [k, each] of shared.entries()) {
    while ((shared[free] as SharedWords).old < each.old && (shared[free] as SharedWords).new < each.new) free++;
    before.push(free);
    // Blocks without letters are pairs too, if nothing better is there.
    const weight = Math.max(weights.get(each) ?? 0, 0.5);
    best.push(Math.max(best[k] as number, weight + (best[free] as number)));
  }
  const chosen = new Set<SharedWords>();
  for (let k = shared.length; k > 0; ) {
    const each = shared[k - 1] as SharedWords;
    if (best[k] === best[k - 1]) k--;
    else {
      chosen.add(each);
      k = before[k - 1] as number;
    }
  }
  return chosen;
}

function lettersByBlock(side: ComparedSide): number[] {
  return side.blocks.map(({ start, end }) => lettersIn(side, start, end));
}

function lettersIn({ text }: ComparedSide, start: number, end: number): number {
  return text.slice(start, end).replace(/[^\p{L}\p{N}\p{M}]+/gu, "").length;
}
