import { LIKE_ENOUGH, wordLikeness } from "./likeness";
import type { Pairing } from "./pairing";
import { kind } from "./token-kinds";
import { isWord, tokenLength } from "./tokens";

/** How many letters of a pair of words are the same; spaces and signs are found in any two sentences. */
export function sharedLetters(pairing: Pairing, old: number, now: number): number {
  const { before, after } = pairing;
  if (!isWord(before, old)) return 0;
  if (pairing.same(old, now)) return tokenLength(before, old);
  if (before.kinds[old] !== kind.letter || after.kinds[now] !== kind.letter) return 0;
  const likeness = wordLikeness(before, old, after, now);
  return likeness < LIKE_ENOUGH ? 0 : likeness * tokenLength(before, old);
}
