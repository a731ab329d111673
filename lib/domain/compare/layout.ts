import type { KeptRun } from "@/lib/domain/anchor/kept-runs";
import type { Block } from "@/lib/domain/text/blocks";
import type { ComparedSide } from "./compared-side";
import { movesInPlace } from "./in-place";
import { type Move, movedBlocks } from "./moved-blocks";
import { pairBlocks, type SharedWords } from "./pair-blocks";
import type { ComparedRow } from "./row-maker";
import { RowMaker, type UnnumberedRow } from "./row-maker";
import { wholeWordRuns } from "./word-runs";

/** Compares two short texts; what {@link layOutRows} asks about blocks that were moved. */
export type Compare = (oldText: string, newText: string) => { readonly runs: readonly KeptRun[] };

/**
 * Sets the blocks of two versions beside each other. Every block of either side is in one row, and the rows are in the
 * order of both. `runs` are what `compare` gives for the two texts, ascending in both.
 */
export function layOutRows(
  before: ComparedSide,
  after: ComparedSide,
  runs: readonly KeptRun[],
  compare: Compare,
): ComparedRow[] {
  const { pairs, others } = pairBlocks(before, after, wholeWordRuns(before.text, after.text, runs));
  const shared = [...pairs, ...others];
  const moves = movedBlocks(
    before,
    after,
    placesWithout(before, new Set(shared.map(({ old }) => old))),
    placesWithout(after, new Set(shared.map((each) => each.new))),
  );
  const inPlace = movesInPlace(moves, pairs);
  const words = (move: Move) => wordsKept(before, after, move, compare);
  const moved = moves.filter((move) => !inPlace.has(move)).map(words);
  const settled = [...pairs, ...[...inPlace].map(words)].sort((a, b) => a.old - b.old);
  const maker = new RowMaker(before, after, others, moved);
  let old = 0;
  let now = 0;
  for (const pair of settled) {
    maker.between({ start: old, end: pair.old }, { start: now, end: pair.new });
    maker.pair(pair);
    old = pair.old + 1;
    now = pair.new + 1;
  }
  maker.between({ start: old, end: before.blocks.length }, { start: now, end: after.blocks.length });
  return numbered(maker.rows);
}

function placesWithout({ blocks }: ComparedSide, taken: ReadonlySet<number>): number[] {
  return [...blocks.keys()].filter((place) => !taken.has(place));
}

/** What a moved block kept of its words, in order. */
function wordsKept(before: ComparedSide, after: ComparedSide, { old, new: now }: Move, compare: Compare): SharedWords {
  const one = before.blocks[old] as Block;
  const other = after.blocks[now] as Block;
  const oldWords = before.text.slice(one.start, one.end);
  const newWords = after.text.slice(other.start, other.end);
  const runs =
    oldWords === newWords
      ? [{ from: 0, to: 0, length: oldWords.length }]
      : wholeWordRuns(oldWords, newWords, compare(oldWords, newWords).runs);
  const pieces = runs.map(({ from, to, length }) => ({
    from: one.start + from,
    to: other.start + to,
    length,
    old,
    new: now,
  }));
  return { old, new: now, pieces };
}

function numbered(rows: readonly UnnumberedRow[]): ComparedRow[] {
  const arrivals = new Map(rows.flatMap((row, i) => (row.kind === "moved-here" ? [[row.other, i]] : [])));
  const departures = new Map(rows.flatMap((row, i) => (row.kind === "moved-away" ? [[row.old, i]] : [])));
  let next = 1;
  return rows.map((row, i) => {
    const firstChange = next;
    next += row.changes;
    const otherPlace = row.kind === "moved-away" ? arrivals.get(row.old) : departures.get(row.other);
    return { ...row, firstChange, down: (otherPlace ?? 0) > i };
  });
}
