import type { TextRange } from "../../text/range";
import { sharedLetters } from "./drop-coincidences";
import { lettersIn } from "./letters";
import type { Stretch } from "./moved-passages";
import type { Pairing } from "./pairing";
import { kind } from "./token-kinds";
import { isWord, type Tokens } from "./tokens";

/** A paragraph that went elsewhere may be edited on the way: two sentences do not come together by chance. */
const PARAGRAPH_SHARE = 0.5;

/** One of a single sentence must be more alike, and keep its figures: a lookalike differs in just those. */
const SINGLE_SHARE = 0.65;

/** A sentence that left its paragraph must have kept its words, misspelt at most, and have enough of them. */
const SENTENCE_SHARE = 0.95;
const SENTENCE_LETTERS = 18;

/** The one before or behind it need only be as much alike, since two do not come together by chance. */
const NEIGHBOUR_SHARE = 0.6;

/** An old sentence and what is paired with it in a stretch; shares from 0 to 1. */
type MovedSentence = {
  readonly number: number;
  readonly shared: number;
  readonly share: number;
  readonly isFigureChanged: boolean;
  /** Whether any word was replaced, left out or put in. */
  readonly isWordReplaced: boolean;
};

/**
 * Which old sentences moved from one stretch to another, by their numbers: those whose pairs show that the one became the
 * other, rather than that they are alike. A copy of a sentence with a word or a figure changed is not the sentence.
 */
export function movedSentences(pairing: Pairing, old: Stretch, now: Stretch, oldSentences: Int32Array): Set<number> {
  const sentences = sentencesOf(pairing, old, oldSentences);
  const shared = sentences.reduce((sum, each) => sum + each.shared, 0);
  const larger = Math.max(1, lettersIn(pairing.before, old), lettersIn(pairing.after, now));
  const isFigureChanged = sentences.some((each) => each.isFigureChanged);
  const alike = sentences.filter((each) => each.share >= PARAGRAPH_SHARE && each.shared >= SENTENCE_LETTERS);
  const isParagraph = alike.length >= 2 || (sentences.length >= 2 && shared / larger >= PARAGRAPH_SHARE);
  const isSingle = old.isWholeLine && now.isWholeLine && !isFigureChanged && shared / larger >= SINGLE_SHARE;
  if (isParagraph || isSingle) return new Set(sentences.map(({ number }) => number));
  return withNeighbours(sentences);
}

function withNeighbours(sentences: readonly MovedSentence[]): Set<number> {
  const moved = new Set(sentences.filter(keptItsWords).map(({ number }) => number));
  const alike = sentences.filter(({ share }) => share >= NEIGHBOUR_SHARE);
  for (const { number } of alike) if (moved.has(number - 1)) moved.add(number);
  for (const { number } of alike.toReversed()) if (moved.has(number + 1)) moved.add(number);
  return moved;
}

function keptItsWords({ share, shared, isFigureChanged, isWordReplaced }: MovedSentence): boolean {
  return share >= SENTENCE_SHARE && shared >= SENTENCE_LETTERS && !isFigureChanged && !isWordReplaced;
}

/** Only sentences that share something, in order. */
function sentencesOf(pairing: Pairing, { start, end }: Stretch, oldSentences: Int32Array): MovedSentence[] {
  const sentences: MovedSentence[] = [];
  for (let first = start; first < end; ) {
    let last = first;
    while (last < end && oldSentences[last] === oldSentences[first]) last++;
    const sentence = movedSentence(pairing, first, last, oldSentences[first] as number);
    if (sentence.shared > 0) sentences.push(sentence);
    first = last;
  }
  return sentences;
}

function movedSentence(pairing: Pairing, start: number, end: number, number: number): MovedSentence {
  const { before, after, newOf } = pairing;
  let shared = 0;
  let isFigureChanged = false;
  let likeWords = 0;
  let from = after.count;
  let to = 0;
  for (let old = start; old < end; old++) {
    const now = newOf[old] as number;
    if (now < 0) continue;
    const letters = sharedLetters(pairing, old, now);
    shared += letters;
    if (letters > 0) likeWords++;
    from = Math.min(from, now);
    to = now + 1;
    const isFigure = before.kinds[old] === kind.digit || after.kinds[now] === kind.digit;
    if (isFigure && !pairing.same(old, now)) isFigureChanged = true;
  }
  const there = { start: Math.min(from, to), end: to };
  const letters = Math.max(1, lettersIn(before, { start, end }), lettersIn(after, there));
  const isWordReplaced = wordsIn(before, { start, end }) !== likeWords || wordsIn(after, there) !== likeWords;
  return { number, shared, share: shared / letters, isFigureChanged, isWordReplaced };
}

function wordsIn(tokens: Tokens, { start, end }: TextRange): number {
  let words = 0;
  for (let i = start; i < end; i++) if (isWord(tokens, i)) words++;
  return words;
}
