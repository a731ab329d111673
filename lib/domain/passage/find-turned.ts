import type { TextRange } from "@/lib/domain/text/range";
import { plainLetters } from "./plain-letters";

type Word = TextRange & { readonly letters: string; readonly sorted: string };

/**
 * Where a text has the words of a passage in Arabic script with neighbouring letters turned round, as many PDFs give the
 * letters of a ligature (املدينة for المدينة). Null where there is no such place, and for other scripts. Takes time in
 * proportion to both.
 */
export function findTurned(text: string, passage: string): TextRange | null {
  if (!/\p{Script=Arabic}/u.test(passage)) return null;
  const wanted = wordsOf(passage);
  const first = wanted[0];
  if (!first) return null;
  const words = wordsOf(text);
  const back = fallBacks(wanted);
  for (let i = 0, matched = 0; i < words.length; i++) {
    while (matched > 0 && words[i]?.sorted !== wanted[matched]?.sorted) matched = back[matched - 1] as number;
    if (words[i]?.sorted === wanted[matched]?.sorted) matched++;
    if (matched < wanted.length) continue;
    const found = words.slice(i - wanted.length + 1, i + 1);
    if (found.every((word, at) => isTurned(word.letters, wanted[at]?.letters ?? ""))) {
      return { start: found[0]?.start ?? 0, end: found.at(-1)?.end ?? 0 };
    }
    matched = back[matched - 1] as number;
  }
  return null;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}\u0640]+/gu), (match) => {
    const { units, count } = plainLetters(match[0]);
    const letters = String.fromCharCode(...units.subarray(0, count));
    const sorted = Array.from(letters).sort().join("");
    return { start: match.index, end: match.index + match[0].length, letters, sorted };
  });
}

function fallBacks(words: readonly Word[]): number[] {
  const back = [0];
  for (let i = 1, matched = 0; i < words.length; i++) {
    while (matched > 0 && words[i]?.sorted !== words[matched]?.sorted) matched = back[matched - 1] as number;
    if (words[i]?.sorted === words[matched]?.sorted) matched++;
    back.push(matched);
  }
  return back;
}

/** Whether two words are the same but for pairs of neighbours that changed places. */
function isTurned(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) {
    if (one[i] === other[i]) continue;
    if (one[i] !== other[i + 1] || one[i + 1] !== other[i]) return false;
    i++;
  }
  return true;
}
