import type { Gap, Pairing } from "./pairing";

/** No more insertions and deletions than this are looked for; what is kept of the search grows with their square. */
const MOST_EDITS = 300;

/**
 * Pairs the tokens of a gap along a shortest edit (Myers 1986), for long stretches in which no row of tokens is rare.
 * Gives false, and pairs nothing, when more edits or steps would be needed than allowed.
 */
export function pairByShortestEdit(pairing: Pairing, gap: Gap, allowedSteps: number): boolean {
  const rows = gap.oldEnd - gap.oldStart;
  const columns = gap.newEnd - gap.newStart;
  const middle = MOST_EDITS + 1;
  const furthest = new Int32Array(2 * middle + 1);
  const kept: Int32Array[] = [];
  let steps = 0;
  for (let edits = 0; edits <= MOST_EDITS && steps <= allowedSteps; edits++) {
    kept.push(furthest.slice(middle - edits, middle + edits + 1));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = goesDown(furthest, middle, diagonal, edits);
      let i = down ? (furthest[middle + diagonal + 1] as number) : (furthest[middle + diagonal - 1] as number) + 1;
      const from = i;
      while (i < rows && i - diagonal < columns && pairing.same(gap.oldStart + i, gap.newStart + i - diagonal)) i++;
      steps += i - from + 1;
      furthest[middle + diagonal] = i;
      if (i >= rows && i - diagonal >= columns) {
        pairing.steps += steps;
        walkBack(pairing, gap, kept, edits, diagonal);
        return true;
      }
    }
  }
  pairing.steps += steps;
  return false;
}

function goesDown(furthest: Int32Array, middle: number, diagonal: number, edits: number): boolean {
  if (diagonal === -edits) return true;
  if (diagonal === edits) return false;
  return (furthest[middle + diagonal - 1] as number) < (furthest[middle + diagonal + 1] as number);
}

function walkBack(pairing: Pairing, gap: Gap, kept: readonly Int32Array[], last: number, end: number): void {
  let i = gap.oldEnd - gap.oldStart;
  let diagonal = end;
  for (let edits = last; edits >= 0; edits--) {
    const furthest = kept[edits] as Int32Array;
    const down = goesDown(furthest, edits, diagonal, edits);
    const before = down ? diagonal + 1 : diagonal - 1;
    const from = edits === 0 ? 0 : (furthest[edits + before] as number) + (down ? 0 : 1);
    while (i > from) {
      i--;
      pairing.join(gap.oldStart + i, gap.newStart + i - diagonal);
    }
    if (edits === 0) return;
    i = furthest[edits + before] as number;
    diagonal = before;
  }
}
