import type { TextRange } from "@/lib/domain/text/range";
import { lettersIn } from "./letters";
import type { Pairing } from "./pairing";
import { sharedLetters } from "./shared-letters";
import { kind } from "./token-kinds";
import { isWord, type Tokens, tokenLength } from "./tokens";

/** In code units. Shorter words that share a letter or two are other words, not misspelt ones. */
const SHORT_WORD = 3;

/** An old sentence and what is paired with it in a stretch; shares from 0 to 1. */
export type MovedSentence = {
  readonly shared: number;
  readonly share: number;
  /** Whether another word or figure stands in place of one. */
  readonly isWordReplaced: boolean;
  /** Whether every word is there, misspelt at most, and no other. */
  readonly isWhole: boolean;
};

/** What became of the sentence of tokens `[start, end)` of the old text. */
export function movedSentence(pairing: Pairing, start: number, end: number): MovedSentence {
  const { before, after, newOf } = pairing;
  let shared = 0;
  let isWordReplaced = false;
  let likeWords = 0;
  let from = after.count;
  let to = 0;
  let isWordOut = false;
  for (let old = start; old < end; old++) {
    const now = newOf[old] as number;
    if (now < 0) {
      isWordOut ||= isWord(before, old);
      continue;
    }
    const letters = sharedLetters(pairing, old, now);
    shared += letters;
    if (letters > 0) likeWords++;
    if (isAnotherWord(pairing, old, now, letters) || (isWordOut && to > 0 && isWritten(after, to, now)))
      isWordReplaced = true;
    isWordOut = false;
    from = Math.min(from, now);
    to = now + 1;
  }
  const there = { start: Math.min(from, to), end: to };
  const letters = Math.max(1, lettersIn(before, { start, end }), lettersIn(after, there));
  const isWhole = wordsIn(before, { start, end }) === likeWords && wordsIn(after, there) === likeWords;
  return { shared, share: shared / letters, isWordReplaced, isWhole };
}

function isAnotherWord(pairing: Pairing, old: number, now: number, letters: number): boolean {
  if (!isWord(pairing.before, old) || pairing.same(old, now)) return false;
  return letters === 0 || Math.min(tokenLength(pairing.before, old), tokenLength(pairing.after, now)) <= SHORT_WORD;
}

/** Whether anything but spaces stands among tokens `[start, end)`. */
function isWritten(tokens: Tokens, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (tokens.kinds[i] !== kind.space) return true;
  return false;
}

function wordsIn(tokens: Tokens, { start, end }: TextRange): number {
  let words = 0;
  for (let i = start; i < end; i++) if (isWord(tokens, i)) words++;
  return words;
}
