import { isInsideWord } from "@/lib/domain/compare/word-edges";
import { snapToGraphemes } from "@/lib/domain/text/graphemes";
import type { TextRange } from "@/lib/domain/text/range";
import { type PlainLetters, plainLetters } from "./plain-letters";

/** A place where a text has the words of a passage, and how many such places there are. */
export type ExactPlace = TextRange & { readonly count: number };

/**
 * Where a text has the same letters as a passage: where whole words have, if there is such a place, the nearest to
 * `near` (an offset) or else the first. Null when there is none. `plain` are the text's letters. Takes time in proportion
 * to both, whatever they hold (Knuth, Morris and Pratt 1977).
 */
export function findExactly(text: string, plain: PlainLetters, passage: string, near = 0): ExactPlace | null {
  return findLetters(text, plain, plainLetters(passage), near);
}

/** The same by the letters of a passage. */
export function findLetters(text: string, plain: PlainLetters, wanted: PlainLetters, near = 0): ExactPlace | null {
  const whole = new Places(near);
  const any = new Places(near);
  for (const place of placesOf(text, plain, wanted)) {
    any.add(place);
    if (!isInsideWord(text, place.start) && !isInsideWord(text, place.end)) whole.add(place);
  }
  return whole.nearest() ?? any.nearest();
}

class Places {
  private best: TextRange | null = null;
  private count = 0;

  constructor(private readonly near: number) {}

  add(place: TextRange): void {
    this.count++;
    const { best, near } = this;
    if (!best || Math.abs(place.start - near) < Math.abs(best.start - near)) this.best = place;
  }

  nearest(): ExactPlace | null {
    return this.best && { ...this.best, count: this.count };
  }
}

/** The places that have the letters looked for, from the front, none overlapping another. */
export function* placesOf(
  text: string,
  { units, offsets, count }: PlainLetters,
  wanted: PlainLetters,
): Generator<TextRange> {
  if (wanted.count === 0 || wanted.count > count) return;
  const back = fallBacks(wanted);
  let matched = 0;
  for (let i = 0; i < count; i++) {
    while (matched > 0 && units[i] !== wanted.units[matched]) matched = back[matched - 1] as number;
    if (units[i] === wanted.units[matched]) matched++;
    if (matched < wanted.count) continue;
    matched = 0;
    yield rangeOfLetters(text, offsets[i - wanted.count + 1] as number, (offsets[i] as number) + 1);
  }
}

/** For each beginning of the letters, how long the longest one is that it also ends with. */
function fallBacks({ units, count }: PlainLetters): Int32Array {
  const back = new Int32Array(count);
  let length = 0;
  for (let i = 1; i < count; i++) {
    while (length > 0 && units[i] !== units[length]) length = back[length - 1] as number;
    if (units[i] === units[length]) length++;
    back[i] = length;
  }
  return back;
}

const lam = "\u0644";
const alef = /[\u0622\u0623\u0625\u0627]/;

/** The range of whole characters from `from` to `to` (code units of the text); a lam and its alef stay together, since their letters may have changed places. */
export function rangeOfLetters(text: string, from: number, to: number): TextRange {
  const start = alef.test(text.charAt(from)) && text.charAt(from - 1) === lam ? from - 1 : from;
  const end = alef.test(text.charAt(to)) && text.charAt(to - 1) === lam ? to + 1 : to;
  return snapToGraphemes(text, { start, end });
}
