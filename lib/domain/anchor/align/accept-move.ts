import { sharedLetters } from "./drop-coincidences";
import { lettersIn } from "./letters";
import type { Stretch } from "./moved-passages";
import type { Pairing } from "./pairing";
import { kind } from "./token-kinds";
import { isWord } from "./tokens";

/** A paragraph of several sentences that went elsewhere may be edited on the way. */
const PARAGRAPH_SHARE = 0.5;

/** One of a single sentence must be more alike, and keep its figures: a lookalike differs in just those. */
const SINGLE_SHARE = 0.8;

/** What went from inside one paragraph into another must be the very words, if misspelt, and enough of them. */
const FRAGMENT_SHARE = 0.95;
const FRAGMENT_LETTERS = 25;

/** Whether what is paired between two stretches shows that the one became the other, rather than that they are alike. */
export function isAcceptedMove(pairing: Pairing, old: Stretch, now: Stretch, oldSentences: Int32Array): boolean {
  const { shared, sentences, isFigureChanged, isWordReplaced } = sharedIn(pairing, old, oldSentences);
  const oldShare = shared / Math.max(1, lettersIn(pairing.before, old));
  const newShare = shared / Math.max(1, lettersIn(pairing.after, now));
  const smaller = Math.min(oldShare, newShare);
  if (sentences >= 2 && smaller >= PARAGRAPH_SHARE) return true;
  if (isFigureChanged) return false;
  if (old.isWholeLine && now.isWholeLine && smaller >= SINGLE_SHARE) return true;
  return !isWordReplaced && Math.max(oldShare, newShare) >= FRAGMENT_SHARE && shared >= FRAGMENT_LETTERS;
}

function sharedIn(pairing: Pairing, { start, end }: Stretch, oldSentences: Int32Array) {
  const { before, after, newOf } = pairing;
  let shared = 0;
  let isFigureChanged = false;
  let isWordReplaced = false;
  const sentences = new Set<number>();
  for (let old = start; old < end; old++) {
    const now = newOf[old] as number;
    if (now < 0) continue;
    const letters = sharedLetters(pairing, old, now);
    shared += letters;
    if (letters > 0) sentences.add(oldSentences[old] as number);
    const figures = before.kinds[old] === kind.digit || after.kinds[now] === kind.digit;
    if (figures && !pairing.same(old, now)) isFigureChanged = true;
    if (letters === 0 && isWord(before, old)) isWordReplaced = true;
  }
  return { shared, sentences: sentences.size, isFigureChanged, isWordReplaced };
}
