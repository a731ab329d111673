import type { TextRange } from "@/lib/domain/text/range";
import { wordsIn } from "./word-edges";

/** A block of the old text and the block of the new one that it went to, by their places. */
export type Move = { readonly old: number; readonly new: number };

type Side = { readonly text: string; readonly blocks: readonly TextRange[] };

/** So many words in a row are taken together; fewer occur everywhere. */
const ROW = 3;

/** Rows of words that stand in more blocks than this tell none of them from the others. */
const COMMON = 8;

/** A block that was moved and edited shares at least so large a part of the rows of the larger one. */
const ALIKE = 0.5;

/**
 * Of blocks that neither side shares in place, those that were moved: first those with the very same words, then those
 * most of whose words went along. `gone` and `come` are blocks' places. Takes time in proportion to the blocks' text.
 */
export function movedBlocks(before: Side, after: Side, gone: readonly number[], come: readonly number[]): Move[] {
  const same = sameWords(before, after, gone, come);
  const settledOld = new Set(same.map((move) => move.old));
  const settledNew = new Set(same.map((move) => move.new));
  const alike = alikeWords(
    before,
    after,
    gone.filter((place) => !settledOld.has(place)),
    come.filter((place) => !settledNew.has(place)),
  );
  return [...same, ...alike];
}

function sameWords(before: Side, after: Side, gone: readonly number[], come: readonly number[]): Move[] {
  const waiting = new Map<string, number[]>();
  for (const place of gone) {
    const words = wordsOf(before, place);
    const places = waiting.get(words);
    if (places) places.push(place);
    else waiting.set(words, [place]);
  }
  return come.flatMap((place) => {
    const old = waiting.get(wordsOf(after, place))?.shift();
    return old === undefined ? [] : [{ old, new: place }];
  });
}

function alikeWords(before: Side, after: Side, gone: readonly number[], come: readonly number[]): Move[] {
  const rowsOf = new Map(gone.map((place) => [place, rows(wordsOf(before, place))]));
  const standing = new Map<string, number[]>();
  for (const [place, all] of rowsOf) {
    for (const row of all) {
      const places = standing.get(row);
      if (places) places.push(place);
      else standing.set(row, [place]);
    }
  }
  const taken = new Set<number>();
  return come.flatMap((place) => {
    const own = rows(wordsOf(after, place));
    const hits = new Map<number, number>();
    for (const row of own) {
      const places = standing.get(row) ?? [];
      if (places.length <= COMMON) for (const old of places) hits.set(old, (hits.get(old) ?? 0) + 1);
    }
    const [best] = [...hits].filter(([old]) => !taken.has(old)).sort((a, b) => b[1] - a[1]);
    if (!best || best[1] < ALIKE * Math.max(own.size, rowsOf.get(best[0])?.size ?? 0)) return [];
    taken.add(best[0]);
    return [{ old: best[0], new: place }];
  });
}

function wordsOf({ text, blocks }: Side, place: number): string {
  const block = blocks[place];
  return block ? text.slice(block.start, block.end) : "";
}

function rows(text: string): Set<string> {
  const words = wordsIn(text.toLowerCase());
  return new Set(words.slice(ROW - 1).map((_, i) => words.slice(i, i + ROW).join(" ")));
}
