import { carryRanges } from "@/lib/domain/anchor/carry";
import type { TextRange } from "@/lib/domain/text/range";
import { findExactly } from "./find-exactly";
import { findPassage } from "./find-passage";
import { plainLetters } from "./plain-letters";
import { type DifferencePart, wordDifference } from "./word-difference";

/**
 * What became of a passage since it was found. `kept`: the same words, there or in a passage that moved; `changed`: other
 * words, shown against the old ones (`gone` and `new`); `gone`: no place, or none that is certain. Ranges are code units of
 * the text as it is now.
 */
export type PassageState =
  | ({ readonly how: "kept" } & TextRange)
  | ({
      readonly how: "changed";
      readonly oldWords: string;
      readonly newWords: string;
      readonly difference: readonly DifferencePart[];
    } & TextRange)
  | { readonly how: "gone" };

/**
 * Shorter words (code units) stand in many places: they are kept only with what stands around them, as far as this on either
 * side, and are not looked for elsewhere.
 */
const TELLING = 40;

/**
 * Compares a passage with the text of the same source as it is now. Its surroundings tell where it went; what they do not
 * tell is looked for anywhere.
 *
 * @param before the old text, and the passage's range in it
 */
export function passageState(before: { readonly text: string } & TextRange, textNow: string): PassageState {
  const oldWords = before.text.slice(before.start, before.end);
  const isShort = oldWords.length < TELLING;
  const around = {
    start: Math.max(0, before.start - TELLING),
    end: Math.min(before.text.length, before.end + TELLING),
  };
  const [own, wide] = carryRanges(before.text, textNow, isShort ? [before, around] : [before]).carried;
  if (own && own.status !== "lost" && wide?.status !== "lost") return stateAt(oldWords, textNow, own);
  if (isShort) return { how: "gone" };
  const found = findPassage(textNow, oldWords);
  return found.how === "not-found" ? { how: "gone" } : stateAt(oldWords, textNow, found);
}

function stateAt(oldWords: string, textNow: string, { start, end }: TextRange): PassageState {
  const newWords = textNow.slice(start, end);
  if (isSame(oldWords, newWords)) return { how: "kept", start, end };
  return { how: "changed", start, end, oldWords, newWords, difference: wordDifference(oldWords, newWords) };
}

/** Whether two texts have the same letters, no more and no less. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const plain = plainLetters(other);
  return plain.count === plainLetters(one).count && findExactly(other, plain, one) !== null;
}
