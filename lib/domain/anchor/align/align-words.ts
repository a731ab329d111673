import { NEVER, pairWorth } from "./likeness";
import type { Gap, Pairing } from "./pairing";

/** A gap costs this to open and this for each token in it, so that one long change is preferred to many small ones. */
const OPEN = 8;
const EXTEND = 1;

const FROM_PAIR = 0;
const FROM_DELETED = 1;
const FROM_INSERTED = 2;
const DELETED_GOES_ON = 4;
const INSERTED_GOES_ON = 8;

/**
 * Pairs the tokens of a gap so that what is paired is worth the most, with affine gap costs (Gotoh 1982). Tokens that
 * replace one another are paired too. Costs one step for each old token times each new one: for small gaps only.
 */
export function alignWords(pairing: Pairing, gap: Gap): void {
  const rows = gap.oldEnd - gap.oldStart;
  const columns = gap.newEnd - gap.newStart;
  pairing.steps += rows * columns;
  const trace = fillTable(pairing, gap, rows, columns);
  let i = rows;
  let j = columns;
  let state = FROM_PAIR;
  while (i > 0 && j > 0) {
    const step = trace[i * (columns + 1) + j] as number;
    if (state === FROM_PAIR) {
      state = step & 3;
      if (state === FROM_PAIR) pairing.join(gap.oldStart + --i, gap.newStart + --j);
    } else if (state === FROM_DELETED) {
      if (!(step & DELETED_GOES_ON)) state = FROM_PAIR;
      i--;
    } else {
      if (!(step & INSERTED_GOES_ON)) state = FROM_PAIR;
      j--;
    }
  }
}

function fillTable(pairing: Pairing, gap: Gap, rows: number, columns: number): Uint8Array {
  const { trace, lines } = pairing.room.of((rows + 1) * (columns + 1), columns + 1);
  let [best, next] = [lines[0], lines[1]];
  const deleted = lines[2].fill(NEVER, 0, columns + 1);
  best[0] = 0;
  for (let j = 1; j <= columns; j++) best[j] = -OPEN - EXTEND * j;
  for (let i = 1; i <= rows; i++) {
    next[0] = -OPEN - EXTEND * i;
    let inserted = NEVER;
    for (let j = 1; j <= columns; j++) {
      let step = 0;
      const opened = (best[j] as number) - OPEN - EXTEND;
      let down = (deleted[j] as number) - EXTEND;
      if (down > opened) step |= DELETED_GOES_ON;
      else down = opened;
      deleted[j] = down;
      const openedAcross = (next[j - 1] as number) - OPEN - EXTEND;
      inserted -= EXTEND;
      if (inserted > openedAcross) step |= INSERTED_GOES_ON;
      else inserted = openedAcross;
      let top = (best[j - 1] as number) + pairWorth(pairing, gap.oldStart + i - 1, gap.newStart + j - 1);
      if (down > top) {
        top = down;
        step |= FROM_DELETED;
      }
      if (inserted > top) {
        top = inserted;
        step = (step & ~3) | FROM_INSERTED;
      }
      next[j] = top;
      trace[i * (columns + 1) + j] = step;
    }
    [best, next] = [next, best];
  }
  return trace;
}
