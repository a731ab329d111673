import { isBlank } from "@/lib/domain/text/trim";
import type { BlockText } from "@/lib/importers/html/join-blocks";
import { InkIndex, inkIn } from "./ink";

// Signs that stand among words while these are read, and tell afterwards where something was. They are made of Unicode's
// noncharacters, which no text is to hold (The Unicode Standard, 23.7).

const begin = "\ufdd0";
const end = "\ufdd1";
const digits = "\ufdd2\ufdd3\ufdd4\ufdd5\ufdd6\ufdd7\ufdd8\ufdd9\ufdda\ufddb";

/** The sign of a number. */
export function signOf(number: number): string {
  return begin + Array.from(String(number), (digit) => digits[Number(digit)]).join("") + end;
}

/** A text that can be read with signs: none that it holds itself. */
export function withoutSigns(text: string): string {
  return text.replace(/[\ufdd0-\ufddb]/g, "\ufffd");
}

/** Words as `change` makes them, the signs among them left out of account: those at the beginning stay there, all others follow. */
export function changedBesideSigns(words: string, change: (words: string) => string): string {
  const bare = words.replace(/[\ufdd0-\ufddb]/g, "");
  if (bare === words) return change(words);
  const first = words.search(/[^\ufdd0-\ufddb]/);
  const leading = first < 0 ? words : words.slice(0, first);
  const signs = words.slice(leading.length).replace(/[^\ufdd0-\ufddb]/g, "");
  return leading + change(bare) + signs;
}

/** Where a sign stood: where the words behind it begin, and where those before it end. */
export type SignPlace = { readonly start: number; readonly end: number };

/**
 * Where the signs stood, by number.
 *
 * @param text what joinBlocks made of `plain`
 * @param signed the same blocks, read with signs
 */
export function placesOfSigns(
  text: string,
  plain: readonly BlockText[],
  signed: readonly BlockText[],
): ReadonlyMap<number, SignPlace> {
  const index = new InkIndex(text);
  const places = new Map<number, SignPlace>();
  const isSame = plain.length === signed.length;
  let before = 0;
  for (const [i, { text: words }] of signed.entries()) {
    const own = plain[i]?.text ?? "";
    const after = before + (isBlank(own) ? 0 : inkIn(own));
    let ink = before;
    for (const [at, part] of words.split(begin).entries()) {
      const closed = at === 0 ? -1 : part.indexOf(end);
      const number = Number(Array.from(part.slice(0, Math.max(closed, 0)), (digit) => digits.indexOf(digit)).join(""));
      const within = isSame ? Math.min(ink, after) : ink;
      if (closed > 0) places.set(number, { start: index.startOf(within), end: index.endOf(within) });
      ink += inkIn(part.slice(closed + 1));
    }
    // By the block as it was read without signs: what one of them disturbs stays within it.
    before = isSame ? after : ink;
  }
  return places;
}
