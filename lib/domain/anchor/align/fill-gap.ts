import { alignWords } from "./align-words";
import { heaviestChain, type Row } from "./heaviest-chain";
import type { Gap, Pairing } from "./pairing";
import { rareRows } from "./rare-rows";
import { pairByShortestEdit } from "./shortest-edit";

/** Rows of so many tokens are looked for in turn: what long rows divide is small enough for shorter ones to be sure. */
const ROW_LENGTHS = [13, 7, 7, 3, 3, 1] as const;

/** Old tokens times new ones: so small a gap is aligned at once, so large a one only when it cannot be divided. */
const SMALL = 1_500;
const LARGE = 300_000;

/** All gaps that cannot be divided may cost so many steps together for each token of both texts, and some more. */
const STEPS_A_TOKEN = 30;
const STEPS_ANYWAY = 2_000_000;

/**
 * Pairs the tokens of a gap, in order. Long gaps are divided at rows of tokens that occur once on either side, so that
 * the time is nearly in proportion to the texts. What could not be compared within the bound stays without pairs, and
 * `pairing.bounded` says so.
 */
export function fillGap(pairing: Pairing, gap: Gap, level = 0): void {
  const rest = trimmedGap(pairing, gap);
  const cells = (rest.oldEnd - rest.oldStart) * (rest.newEnd - rest.newStart);
  if (cells === 0) return;
  if (cells <= SMALL) {
    alignWords(pairing, rest);
    return;
  }
  for (let next = level; next < ROW_LENGTHS.length; next++) {
    const chain = chainIn(pairing, rest, ROW_LENGTHS[next] as number);
    if (chain.length === 0) continue;
    divide(pairing, rest, chain, next + 1);
    return;
  }
  fillWhole(pairing, rest, cells);
}

/** Without the tokens that either side begins and ends with alike; those are paired. */
function trimmedGap(pairing: Pairing, gap: Gap): Gap {
  let { oldStart, oldEnd, newStart, newEnd } = gap;
  while (oldStart < oldEnd && newStart < newEnd && pairing.same(oldStart, newStart))
    pairing.join(oldStart++, newStart++);
  while (oldStart < oldEnd && newStart < newEnd && pairing.same(oldEnd - 1, newEnd - 1))
    pairing.join(--oldEnd, --newEnd);
  pairing.steps += oldStart - gap.oldStart + gap.oldEnd - oldEnd;
  return { oldStart, oldEnd, newStart, newEnd };
}

function chainIn(pairing: Pairing, gap: Gap, length: number): Row[] {
  const before = pairing.before.ids.subarray(gap.oldStart, gap.oldEnd);
  const after = pairing.after.ids.subarray(gap.newStart, gap.newEnd);
  pairing.steps += before.length + after.length;
  return heaviestChain(rareRows(before, after, length));
}

function divide(pairing: Pairing, gap: Gap, chain: readonly Row[], level: number): void {
  let { oldStart, newStart } = gap;
  for (const row of chain) {
    const old = gap.oldStart + row.old;
    const now = gap.newStart + row.now;
    // Rows that stand on different lines through both texts may share some tokens; those stay with the first.
    const taken = Math.max(oldStart - old, newStart - now, 0);
    if (taken >= row.length) continue;
    for (let i = taken; i < row.length; i++) pairing.join(old + i, now + i);
    fillGap(pairing, { oldStart, oldEnd: old + taken, newStart, newEnd: now + taken }, level);
    oldStart = old + row.length;
    newStart = now + row.length;
  }
  fillGap(pairing, { oldStart, oldEnd: gap.oldEnd, newStart, newEnd: gap.newEnd }, level);
}

function fillWhole(pairing: Pairing, gap: Gap, cells: number): void {
  const left = STEPS_ANYWAY + STEPS_A_TOKEN * (pairing.before.count + pairing.after.count) - pairing.steps;
  if (cells <= LARGE && cells <= left) alignWords(pairing, gap);
  else if (!pairByShortestEdit(pairing, gap, left)) pairing.bounded = true;
}
