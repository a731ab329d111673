import type { Stretch } from "./accept-move";
import { movedSentences } from "./accept-move";
import { fillGap } from "./fill-gap";
import type { Pairing } from "./pairing";
import { rareRows } from "./rare-rows";
import { slideGaps } from "./slide-gaps";
import { kind } from "./token-kinds";
import { isWord, type Tokens } from "./tokens";

/** So many tokens in a row that stand nowhere else hint at a passage that was moved. */
const ROW_LENGTHS = [5, 3] as const;

/** Longer lines have rows enough of their own. */
const LONGEST_LINE = 20;

/** Pairs of stretches are tried until their tokens together are so many times those of both texts, and some more. */
const TRIALS = 4;
const TRIALS_ANYWAY = 50_000;

/**
 * Pairs what was moved: paragraphs and sentences that no longer stand where they stood and that stand, whole or nearly,
 * where something was inserted. Only text without pairs takes part, so nothing is moved onto a lookalike that was
 * there before.
 */
export function pairMovedPassages(pairing: Pairing, oldSentences: Int32Array, newSentences: Int32Array): void {
  const before = stretchesOf(pairing.before, pairing.newOf);
  const after = stretchesOf(pairing.after, pairing.oldOf);
  if (before.stretches.length === 0 || after.stretches.length === 0) return;
  const hints = sameLines(pairing, before.stretches, after.stretches);
  for (const rowLength of ROW_LENGTHS) {
    for (const { old, now, length } of rareRows(before.ids, after.ids, rowLength)) {
      const key = (before.stretchOf[old] as number) * after.stretches.length + (after.stretchOf[now] as number);
      hints.set(key, (hints.get(key) ?? 0) + length);
    }
  }
  const trials = [...hints].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  let left = TRIALS_ANYWAY + TRIALS * (pairing.before.count + pairing.after.count);
  const taken = { old: new Set<number>(), now: new Set<number>() };
  for (const [key] of trials) {
    const old = Math.floor(key / after.stretches.length);
    const now = key % after.stretches.length;
    if (taken.old.has(old) || taken.now.has(now)) continue;
    const from = before.stretches[old] as Stretch;
    const to = after.stretches[now] as Stretch;
    left -= from.end - from.start + to.end - to.start;
    if (left < 0) return;
    if (!tryPassage(pairing, from, to, oldSentences, newSentences)) continue;
    taken.old.add(old);
    taken.now.add(now);
  }
}

function tryPassage(
  pairing: Pairing,
  old: Stretch,
  now: Stretch,
  oldSentences: Int32Array,
  newSentences: Int32Array,
): boolean {
  const gap = { oldStart: old.start, oldEnd: old.end, newStart: now.start, newEnd: now.end };
  fillGap(pairing, gap);
  slideGaps(pairing, oldSentences, newSentences, gap);
  const moved = movedSentences(pairing, old, now, oldSentences);
  if (moved.size > 0) pairing.passages++;
  for (let i = old.start; i < old.end; i++) {
    if (!moved.has(oldSentences[i] as number)) pairing.part(i);
    else if (pairing.newOf[i] !== -1) pairing.passage[i] = pairing.passages;
  }
  return moved.size > 0;
}

/** Whole lines that read the same and stand once on either side, however short, by their hint's key. */
function sameLines(pairing: Pairing, before: readonly Stretch[], after: readonly Stretch[]): Map<number, number> {
  const olds = wholeLines(pairing.before, before);
  const hints = new Map<number, number>();
  for (const [line, now] of wholeLines(pairing.after, after)) {
    const old = olds.get(line);
    if (old !== undefined && old >= 0 && now >= 0) hints.set(old * after.length + now, line.length);
  }
  return hints;
}

/** Which stretch is a line that reads like this; -1 where several do. */
function wholeLines(tokens: Tokens, stretches: readonly Stretch[]): Map<string, number> {
  const lines = new Map<string, number>();
  stretches.forEach(({ start, end, isWholeLine }, i) => {
    if (!isWholeLine || end - start > LONGEST_LINE) return;
    const line = tokens.ids.subarray(start, end).join();
    lines.set(line, lines.has(line) ? -1 : i);
  });
  return lines;
}

/** The stretches without pairs, each within a line, and the ids of their tokens; -1 elsewhere. */
function stretchesOf(tokens: Tokens, partnerOf: Int32Array) {
  const stretches: Stretch[] = [];
  const ids = new Int32Array(tokens.count).fill(-1);
  const stretchOf = new Int32Array(tokens.count).fill(-1);
  for (let at = 0; at < tokens.count; at++) {
    if (partnerOf[at] !== -1 || tokens.kinds[at] === kind.line) continue;
    const start = at;
    while (at < tokens.count && partnerOf[at] === -1 && tokens.kinds[at] !== kind.line) {
      ids[at] = tokens.ids[at] as number;
      stretchOf[at++] = stretches.length;
    }
    stretches.push({ start, end: at, isWholeLine: isWholeLine(tokens, start, at) });
  }
  return { stretches, ids, stretchOf };
}

function isWholeLine(tokens: Tokens, start: number, end: number): boolean {
  let first = start;
  let last = end;
  while (first > 0 && tokens.kinds[first - 1] !== kind.line && !isWord(tokens, first - 1)) first--;
  while (last < tokens.count && tokens.kinds[last] !== kind.line && !isWord(tokens, last)) last++;
  const begins = first === 0 || tokens.kinds[first - 1] === kind.line;
  return begins && (last === tokens.count || tokens.kinds[last] === kind.line);
}
