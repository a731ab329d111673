import type { TextRange } from "@/lib/domain/text/range";
import { kind, kindOfUnit } from "./token-kinds";
import type { Vocabulary } from "./vocabulary";

/**
 * A stretch of a text in tokens that cover it: words, numbers, spaces, line breaks, signs, and single characters where
 * no spaces are written. Token `i` reaches from `starts[i]` to `starts[i + 1]` (code units of the whole text). Tokens
 * with the same id read the same.
 */
export type Tokens = {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  readonly kinds: Uint8Array;
};

/** A range that is taken for one token with the id given. */
export type WholeToken = TextRange & { readonly id: number };

/**
 * Divides a range of a text into tokens. `whole` are lines in it, ascending, each of which is to be one token, a line
 * break to all that ask for its kind. Takes time in proportion to the range.
 */
export function tokensOf(
  text: string,
  range: TextRange,
  vocabulary: Vocabulary,
  whole: readonly WholeToken[] = [],
): Tokens {
  const tokens = new TokenWriter(range.end - range.start);
  let next = 0;
  for (let at = range.start; at < range.end; ) {
    const line = whole[next];
    if (line?.start === at) {
      tokens.add(at, line.id, kind.line);
      at = line.end;
      next++;
      continue;
    }
    const first = kindOfUnit(text.charCodeAt(at));
    const end = Math.min(endOfToken(text, at, first), line?.start ?? range.end);
    tokens.add(at, vocabulary.idOf(text, at, end), kindOfToken(text, at, end, first));
    at = end;
  }
  return tokens.end(text, range.end);
}

/** Room for the tokens of a text, which grows with them: one for each character would be several times too much. */
class TokenWriter {
  private count = 0;
  private starts: Int32Array<ArrayBuffer>;
  private ids: Int32Array<ArrayBuffer>;
  private kinds: Uint8Array<ArrayBuffer>;

  constructor(characters: number) {
    const room = (characters >> 1) + 16;
    this.starts = new Int32Array(room);
    this.ids = new Int32Array(room);
    this.kinds = new Uint8Array(room);
  }

  add(start: number, id: number, each: number): void {
    if (this.count + 1 === this.starts.length) this.grow();
    this.starts[this.count] = start;
    this.ids[this.count] = id;
    this.kinds[this.count++] = each;
  }

  end(text: string, end: number): Tokens {
    const { count } = this;
    this.starts[count] = end;
    const starts = this.starts.subarray(0, count + 1);
    return { text, count, starts, ids: this.ids.subarray(0, count), kinds: this.kinds.subarray(0, count) };
  }

  private grow(): void {
    const room = this.starts.length * 2;
    const { starts, ids, kinds } = this;
    this.starts = new Int32Array(room);
    this.ids = new Int32Array(room);
    this.kinds = new Uint8Array(room);
    this.starts.set(starts);
    this.ids.set(ids);
    this.kinds.set(kinds);
  }
}

const JOINER = 0x200d;

function endOfToken(text: string, start: number, first: number): number {
  let at = start + 1;
  if (first === kind.letter || first === kind.digit) {
    for (let next = kindAt(text, at); next === kind.letter || next === kind.digit || next === kind.mark; )
      next = kindAt(text, ++at);
    return at;
  }
  if (first === kind.space || first === kind.line) {
    for (let next = kindAt(text, at); next === kind.space || next === kind.line; ) next = kindAt(text, ++at);
    // A mark upon the last space belongs to it; a space of its own keeps the others comparable.
    return kindAt(text, at) === kind.mark && at - start > 1 ? at - 1 : endOfMarks(text, at);
  }
  if (first === kind.single && isHighHalf(text.charCodeAt(start)) && isLowHalf(text.charCodeAt(at))) at++;
  return endOfMarks(text, at);
}

/** Marks, and what a joiner or a flag's second letter ties to the character before `at`. */
function endOfMarks(text: string, at: number): number {
  let end = at;
  for (;;) {
    if (kindAt(text, end) === kind.mark) end++;
    else if (text.charCodeAt(end - 1) === JOINER && end < text.length) end += isPair(text, end) ? 2 : 1;
    else if (isTied(text, end)) end += 2;
    else return end;
  }
}

/** Shades of skin, letters of flags behind another one, and the tags of regional flags. */
function isTied(text: string, offset: number): boolean {
  if (!isPair(text, offset)) return false;
  const point = text.codePointAt(offset) ?? 0;
  if (point >= 0x1f3fb && point <= 0x1f3ff) return true;
  if (point >= 0xe0020 && point <= 0xe007f) return true;
  return isFlagLetter(point) && offset > 1 && isFlagLetter(text.codePointAt(offset - 2) ?? 0);
}

function isFlagLetter(point: number): boolean {
  return point >= 0x1f1e6 && point <= 0x1f1ff;
}

function isPair(text: string, offset: number): boolean {
  return isHighHalf(text.charCodeAt(offset)) && isLowHalf(text.charCodeAt(offset + 1));
}

function isHighHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** 0 behind the text's end, which is no kind. */
function kindAt(text: string, offset: number): number {
  return offset < text.length ? kindOfUnit(text.charCodeAt(offset)) : 0;
}

function kindOfToken(text: string, start: number, end: number, first: number): number {
  if (first !== kind.space) return first;
  for (let at = start; at < end; at++) if (kindOfUnit(text.charCodeAt(at)) === kind.line) return kind.line;
  return first;
}

/** The length of token `i` in code units. */
export function tokenLength(tokens: Tokens, i: number): number {
  return (tokens.starts[i + 1] as number) - (tokens.starts[i] as number);
}

/** Whether a token shows something that is read: no space, line break or sign. */
export function isWord(tokens: Tokens, i: number): boolean {
  const each = tokens.kinds[i] as number;
  return each === kind.letter || each === kind.digit || each === kind.single;
}

/** The first token that ends behind an offset (code units); `count` when none does. A binary search. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens.starts[middle + 1] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
