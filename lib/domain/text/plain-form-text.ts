import type { TextRange } from "./range";
import { isPlainForm, plainForm } from "./word-forms";

/** Marks, and the vowels and final consonants of Hangul, which join the letter before them. */
const joining = /[\p{M}\u1160-\u11ff]/u;

/** What a code unit is: filled in as units are met. `PLAIN` ones are letters by themselves in their plain form. */
const known = new Uint8Array(0x10000);
const JOINS = 1;
const OTHER = 2;
const PLAIN = 3;
const APART = 4;

/** Controls and line ends, which nothing joins. */
const apart = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/**
 * A text in its plain form (see word-forms), and the way between offsets (code units) in either. Takes time in proportion
 * to the text.
 */
export class PlainFormText {
  readonly text: string;
  /** For each code unit of the plain form where the letter that it comes from starts and ends; null where nothing differs. */
  private readonly starts: Int32Array | null = null;
  private readonly ends: Int32Array | null = null;

  constructor(private readonly whole: string) {
    if (isPlainForm(whole)) {
      this.text = whole;
      return;
    }
    const plain = new Writer(whole.length);
    for (let at = 0; at < whole.length; ) {
      const end = endOfLetter(whole, at);
      if (end === at + 1 && kindOf(whole.charCodeAt(at)) >= PLAIN) plain.keep(at);
      else plain.write(whole, at, end);
      at = end;
    }
    this.starts = plain.starts.subarray(0, plain.count);
    this.ends = plain.ends.subarray(0, plain.count);
    this.text = plain.textOf(whole);
  }

  /** Whether the text is in its plain form already. */
  get isPlain(): boolean {
    return this.starts === null;
  }

  /** A range of the text in the plain form; empty where nothing is left of it. */
  plainRange({ start, end }: TextRange): TextRange {
    if (!this.ends || !this.starts) return { start, end };
    const from = firstAbove(this.ends, start);
    return { start: from, end: Math.max(from, firstAbove(this.starts, end - 1)) };
  }

  /** Where a range of the plain form stands in the text, in whole letters. */
  rangeOf({ start, end }: TextRange): TextRange {
    if (!this.starts || !this.ends) return { start, end };
    const from = this.starts[start] ?? this.whole.length;
    return { start: from, end: end > start ? (this.ends[end - 1] as number) : from };
  }

  /** Whether a code unit of the plain form is one of the text, too. */
  isOwnUnit(at: number): boolean {
    return !this.starts || !this.ends || (this.ends[at] as number) - (this.starts[at] as number) === 1;
  }
}

function endOfLetter(text: string, start: number): number {
  let at = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  if (kindOf(text.charCodeAt(start)) === APART) return at;
  while (at < text.length && joins(text.charCodeAt(at - 1), text.charCodeAt(at))) at++;
  return at;
}

function joins(before: number, unit: number): boolean {
  return kindOf(unit) === JOINS && (!isHangul(unit) || isHangul(before));
}

function isHangul(unit: number): boolean {
  return (unit >= 0x1100 && unit <= 0x11ff) || (unit >= 0xac00 && unit <= 0xd7a3);
}

function kindOf(unit: number): number {
  if (known[unit] === 0) known[unit] = findKind(String.fromCharCode(unit));
  return known[unit] as number;
}

function findKind(character: string): number {
  if (joining.test(character)) return JOINS;
  if (apart.test(character)) return APART;
  return character.isWellFormed() && isPlainForm(character) ? PLAIN : OTHER;
}

/** Writes the plain form letter by letter. What is kept as it stands is cut out of the text in long pieces. */
class Writer {
  starts: Int32Array<ArrayBuffer>;
  ends: Int32Array<ArrayBuffer>;
  count = 0;
  private readonly written: { readonly at: number; readonly words: string; readonly next: number }[] = [];

  constructor(length: number) {
    this.starts = new Int32Array(length + 16);
    this.ends = new Int32Array(length + 16);
  }

  keep(at: number): void {
    this.add(at, at + 1);
  }

  write(whole: string, start: number, end: number): void {
    const letter = whole.slice(start, end);
    const words = plainForm(letter);
    if (words === letter) {
      for (let at = start; at < end; at++) this.keep(at);
      return;
    }
    this.written.push({ at: start, words, next: end });
    for (let i = 0; i < words.length; i++) this.add(start, end);
  }

  textOf(whole: string): string {
    const parts: string[] = [];
    let from = 0;
    for (const { at, words, next } of this.written) {
      parts.push(whole.slice(from, at), words);
      from = next;
    }
    return parts.join("") + whole.slice(from);
  }

  private add(start: number, end: number): void {
    if (this.count === this.starts.length) {
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
    }
    this.starts[this.count] = start;
    this.ends[this.count++] = end;
  }
}

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2);
  larger.set(values);
  return larger;
}

/** The first index whose value is above a bound, of values that never descend. A binary search. */
function firstAbove(values: Int32Array, bound: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
