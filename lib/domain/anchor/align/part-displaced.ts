import type { TextRange } from "@/lib/domain/text/range";
import { alignWords } from "./align-words";
import { movedSentence } from "./moved-sentence";
import type { Pairing } from "./pairing";
import { sentenceMates } from "./sentence-mates";
import { sentenceStarts } from "./sentence-numbers";
import { isWord, type Tokens } from "./tokens";

/** One that stands beside neither of its neighbours must be so much alike, and have no other word in place of one. */
const DISPLACED_SHARE = 0.65;

/** What lies between a sentence's neighbours is aligned when it is no more than this, in old tokens times new ones. */
const LARGEST = 20_000;

/**
 * Parts sentences that were found in the order of the text, but beside neither of the neighbours that they had, and with
 * another word in place of one: what left its place must have kept its words, else it may be a lookalike. What stands
 * between the neighbours is looked at instead. Gives whether any was parted.
 */
export function partDisplaced(pairing: Pairing, oldSentences: Int32Array, newSentences: Int32Array): boolean {
  const starts = sentenceStarts(oldSentences);
  const displaced = sentenceMates(pairing, oldSentences, newSentences)
    .map(([sentence]) => ({ start: starts[sentence] as number, end: starts[sentence + 1] as number }))
    .filter((sentence) => isDisplaced(pairing, sentence));
  for (const { start, end } of displaced) for (let old = start; old < end; old++) pairing.part(old);
  let done = 0;
  for (const { start, end } of displaced) if (start >= done) done = alignBetweenNeighbours(pairing, start, end);
  return displaced.length > 0;
}

function isDisplaced(pairing: Pairing, { start, end }: TextRange): boolean {
  const [first, last] = foundWords(pairing, start, end);
  if (first < 0 || pairing.passage[first] !== 0) return false;
  if (isNeighbour(pairing, first, -1) || isNeighbour(pairing, last, 1)) return false;
  const { share, isWordReplaced } = movedSentence(pairing, start, end);
  return share < DISPLACED_SHARE || isWordReplaced;
}

/** The first and the last word of a stretch of the old text that has a pair in place; -1 when none has. */
function foundWords(pairing: Pairing, start: number, end: number): [number, number] {
  let first = -1;
  let last = -1;
  for (let old = start; old < end; old++) {
    if (pairing.newOf[old] === -1 || !isWord(pairing.before, old)) continue;
    if (first < 0) first = old;
    last = old;
  }
  return [first, last];
}

/** Whether the nearest word with a pair, to one side, has the one that is nearest there; or neither text has one. */
function isNeighbour({ before, after, newOf, oldOf }: Pairing, found: number, step: -1 | 1): boolean {
  const next = nextFound(before, newOf, found, step);
  const there = nextFound(after, oldOf, newOf[found] as number, step);
  return next < 0 ? there < 0 : newOf[next] === there;
}

/**
 * What was written between the neighbours of a stretch that has no pairs now may be what became of it. Gives where the
 * old text's gap between them ends, so that none is looked at twice.
 */
function alignBetweenNeighbours(pairing: Pairing, start: number, end: number): number {
  const { before, after, newOf, oldOf } = pairing;
  const lastBefore = nextFound(before, newOf, start, -1);
  const firstBehind = nextFound(before, newOf, end - 1, 1);
  const newStart = lastBefore < 0 ? 0 : (newOf[lastBefore] as number) + 1;
  const firstThere = nextFound(after, oldOf, newStart - 1, 1);
  const gap = {
    oldStart: lastBefore + 1,
    oldEnd: firstBehind < 0 ? before.count : firstBehind,
    newStart,
    newEnd: firstThere < 0 ? after.count : firstThere,
  };
  const isOneGap = firstThere === (firstBehind < 0 ? -1 : newOf[firstBehind]);
  if (!isOneGap || (gap.oldEnd - gap.oldStart) * (gap.newEnd - gap.newStart) > LARGEST) return gap.oldEnd;
  for (let old = gap.oldStart; old < gap.oldEnd; old++) pairing.part(old);
  for (let now = gap.newStart; now < gap.newEnd; now++) if (oldOf[now] !== -1) pairing.part(oldOf[now] as number);
  alignWords(pairing, gap);
  return gap.oldEnd;
}

/** The next token before (`step` -1) or behind (1) one that is a word with a pair; -1 when there is none. */
function nextFound(tokens: Tokens, partnerOf: Int32Array, from: number, step: -1 | 1): number {
  for (let at = from + step; at >= 0 && at < tokens.count; at += step)
    if (partnerOf[at] !== -1 && isWord(tokens, at)) return at;
  return -1;
}
