import { alignWords } from "./align-words";
import type { Gap, Pairing } from "./pairing";
import { sharedLetters } from "./shared-letters";
import { kind } from "./token-kinds";

/** A rest of a sentence longer than this, in old tokens times new ones, is left as it is. */
const LARGEST = 20_000;

/**
 * Aligns what stands right behind or before a pair, up to the end or the beginning of the sentence in both texts. The
 * first “The”, the full stop, or the last word of a sentence is often paired with one of a sentence beside it, and free
 * again when that turned out to be another sentence. Words that are found in passages join them.
 */
export function growPairs(pairing: Pairing, oldSentences: Int32Array, newSentences: Int32Array): void {
  const { newOf, before } = pairing;
  for (let start = 0; start < before.count; ) {
    let end = start + 1;
    while (end < before.count && oldSentences[end] === oldSentences[start]) end++;
    loosenEdges(pairing, start, end);
    start = end;
  }
  for (let old = 0; old < before.count; old++) {
    if (newOf[old] !== -1) growFrom(pairing, old, 1, oldSentences, newSentences);
  }
  for (let old = before.count - 1; old >= 0; old--) {
    if (newOf[old] !== -1) growFrom(pairing, old, -1, oldSentences, newSentences);
  }
}

/**
 * Parts the pairs of a sentence before its first word and behind its last one that was found again: a word that another
 * stands in place of, a space or a stop say nothing of where the sentence begins and ends.
 */
function loosenEdges(pairing: Pairing, start: number, end: number): void {
  let first = start;
  while (first < end && !isFoundAgain(pairing, first)) first++;
  if (first === end) return;
  let last = end - 1;
  while (!isFoundAgain(pairing, last)) last--;
  for (let old = start; old < first; old++) pairing.part(old);
  // The line break that ends a line stays where it is.
  for (let old = last + 1; old < end; old++) if (pairing.before.kinds[old] !== kind.line) pairing.part(old);
}

function isFoundAgain(pairing: Pairing, old: number): boolean {
  const now = pairing.newOf[old] as number;
  return now >= 0 && sharedLetters(pairing, old, now) > 0;
}

function growFrom(
  pairing: Pairing,
  from: number,
  step: 1 | -1,
  oldSentences: Int32Array,
  newSentences: Int32Array,
): void {
  const now = pairing.newOf[from] as number;
  const oldEnd = endOfRest(pairing.newOf, oldSentences, from, step);
  if (oldEnd === from) return;
  const newEnd = endOfRest(pairing.oldOf, newSentences, now, step);
  const cells = Math.abs(oldEnd - from) * Math.abs(newEnd - now);
  if (cells === 0 || cells > LARGEST) return;
  const gap: Gap =
    step === 1
      ? { oldStart: from + 1, oldEnd: oldEnd + 1, newStart: now + 1, newEnd: newEnd + 1 }
      : { oldStart: oldEnd, oldEnd: from, newStart: newEnd, newEnd: now };
  alignWords(pairing, gap);
  const passage = pairing.passage[from] as number;
  for (let old = gap.oldStart; old < gap.oldEnd; old++) if (pairing.newOf[old] !== -1) pairing.passage[old] = passage;
}

/** The furthest token without a pair in the same sentence, going from one that has a pair; that one when there is none. */
function endOfRest(partnerOf: Int32Array, sentences: Int32Array, from: number, step: 1 | -1): number {
  let at = from;
  while (partnerOf[at + step] === -1 && sentences[at + step] === sentences[from]) at += step;
  return at;
}
