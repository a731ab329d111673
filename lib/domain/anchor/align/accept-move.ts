import { lettersIn } from "./letters";
import { type MovedSentence, movedSentence } from "./moved-sentence";
import type { Pairing } from "./pairing";

/** Tokens `[start, end)` of one line, none of which has a pair yet. */
export type Stretch = { readonly start: number; readonly end: number; readonly isWholeLine: boolean };

/** A paragraph that went elsewhere may be edited on the way: two sentences do not come together by chance. */
const PARAGRAPH_SHARE = 0.5;
const SECOND_SHARE = 0.3;

/** One of a single sentence must be more alike, and have no other word or figure in place of one: a lookalike has. */
const SINGLE_SHARE = 0.65;

/** A sentence that left its paragraph must have kept its words, misspelt at most, and have enough of them. */
const SENTENCE_SHARE = 0.95;
const SENTENCE_LETTERS = 18;

/** The one before or behind it need only be as much alike, since two do not come together by chance. */
const NEIGHBOUR_SHARE = 0.6;

type NumberedSentence = MovedSentence & { readonly number: number };

/**
 * Which old sentences moved from one stretch to another, by their numbers: those whose pairs show that the one became the
 * other, rather than that they are alike. A copy of a sentence with a word or a figure changed is not the sentence.
 */
export function movedSentences(pairing: Pairing, old: Stretch, now: Stretch, oldSentences: Int32Array): Set<number> {
  const sentences = sentencesOf(pairing, old, oldSentences);
  const shared = sentences.reduce((sum, each) => sum + each.shared, 0);
  const larger = Math.max(1, lettersIn(pairing.before, old), lettersIn(pairing.after, now));
  const isWordReplaced = sentences.some((each) => each.isWordReplaced);
  const alike = sentences.filter((each) => each.share >= PARAGRAPH_SHARE && each.shared >= SENTENCE_LETTERS);
  const seconds = sentences.filter((each) => each.share >= SECOND_SHARE);
  const isParagraph = alike.length >= 2 || (seconds.length >= 2 && shared / larger >= PARAGRAPH_SHARE);
  const isSingle = old.isWholeLine && now.isWholeLine && !isWordReplaced && shared / larger >= SINGLE_SHARE;
  if (isParagraph || isSingle) return new Set(sentences.map(({ number }) => number));
  return withNeighbours(sentences);
}

function withNeighbours(sentences: readonly NumberedSentence[]): Set<number> {
  const moved = new Set(sentences.filter(keptItsWords).map(({ number }) => number));
  const alike = sentences.filter(({ share }) => share >= NEIGHBOUR_SHARE);
  for (const { number } of alike) if (moved.has(number - 1)) moved.add(number);
  for (const { number } of alike.toReversed()) if (moved.has(number + 1)) moved.add(number);
  return moved;
}

function keptItsWords({ share, shared, isWhole, isWordReplaced }: MovedSentence): boolean {
  return share >= SENTENCE_SHARE && shared >= SENTENCE_LETTERS && isWhole && !isWordReplaced;
}

/** Only sentences that share something, in order. */
function sentencesOf(pairing: Pairing, { start, end }: Stretch, oldSentences: Int32Array): NumberedSentence[] {
  const sentences: NumberedSentence[] = [];
  for (let first = start; first < end; ) {
    let last = first;
    while (last < end && oldSentences[last] === oldSentences[first]) last++;
    const sentence = movedSentence(pairing, first, last);
    if (sentence.shared > 0) sentences.push({ ...sentence, number: oldSentences[first] as number });
    first = last;
  }
  return sentences;
}
