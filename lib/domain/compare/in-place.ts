import type { Move } from "./moved-blocks";

/**
 * Which of some moves are none, because the blocks stand where they stood: as many as can be that cross neither each
 * other nor any of `pairs`, which ascend on both sides. Takes O(n log n) time.
 */
export function movesInPlace(moves: readonly Move[], pairs: readonly Move[]): Set<Move> {
  const inOrder = moves.filter((move) => !crosses(move, pairs)).sort((a, b) => a.old - b.old);
  // Patience sorting: `ends[k]` is the last of the best chain of length k + 1, `before` what stands before each in it.
  const ends: Move[] = [];
  const before = new Map<Move, Move | undefined>();
  for (const move of inOrder) {
    const at = firstPlace(ends, ({ new: place }) => place >= move.new);
    before.set(move, ends[at - 1]);
    ends[at] = move;
  }
  const chain = new Set<Move>();
  for (let move = ends.at(-1); move; move = before.get(move)) chain.add(move);
  return chain;
}

/** Whether some pair stands before the move on one side and behind it on the other. */
function crosses(move: Move, pairs: readonly Move[]): boolean {
  const before = firstPlace(pairs, ({ old }) => old > move.old);
  return before !== firstPlace(pairs, (pair) => pair.new > move.new);
}

/** The first place at which a question is answered with yes, which it is from there on. */
function firstPlace<T>(list: readonly T[], holds: (each: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
