import { lettersIn } from "./letters";
import { sentenceStarts } from "./sentence-numbers";
import { kind } from "./token-kinds";
import { isWord, type Tokens, tokenLength } from "./tokens";

/** Tokens `[start, end)` of a sentence, without the spaces and line breaks around it. */
export type SentenceCore = { readonly start: number; readonly end: number };

/** The sentences of a text by their numbers, as they are compared with those of another. */
export class SentenceList {
  readonly count: number;
  private readonly starts: Int32Array;

  constructor(
    readonly tokens: Tokens,
    readonly numbers: Int32Array,
  ) {
    this.starts = sentenceStarts(numbers);
    this.count = this.starts.length - 1;
  }

  core(sentence: number): SentenceCore {
    let start = this.starts[sentence] as number;
    let end = this.starts[sentence + 1] as number;
    while (start < end && this.isSpace(start)) start++;
    while (end > start && this.isSpace(end - 1)) end--;
    return { start, end };
  }

  letters(sentence: number): number {
    return lettersIn(this.tokens, this.core(sentence));
  }

  /** Whether the next sentence stands on the same line. */
  goesOn(sentence: number): boolean {
    const last = (this.starts[sentence + 1] as number) - 1;
    return sentence + 1 < this.count && this.tokens.kinds[last] !== kind.line;
  }

  isWholeLine(sentence: number): boolean {
    return !this.goesOn(sentence) && (sentence === 0 || !this.goesOn(sentence - 1));
  }

  /** A hash of its tokens (53 bits); sentences that read the same have the same. */
  hash(sentence: number): number {
    const { start, end } = this.core(sentence);
    let [one, other] = [0x811c9dc5, end - start];
    for (let i = start; i < end; i++) {
      one = Math.imul(one ^ (this.tokens.ids[i] as number), 0x01000193);
      other = Math.imul(other, 31) + (this.tokens.ids[i] as number);
    }
    return (one >>> 0) * 0x200000 + ((other >>> 0) & 0x1fffff);
  }

  private isSpace(token: number): boolean {
    return this.tokens.kinds[token] === kind.space || this.tokens.kinds[token] === kind.line;
  }
}

/** Whether two sentences have the same tokens. */
export function isSameSentence(one: SentenceList, sentence: number, other: SentenceList, there: number): boolean {
  const [first, second] = [one.core(sentence), other.core(there)];
  if (first.end - first.start !== second.end - second.start) return false;
  for (let i = 0; i < first.end - first.start; i++)
    if (one.tokens.ids[first.start + i] !== other.tokens.ids[second.start + i]) return false;
  return true;
}

/** How much of two sentences' words is the same, in whatever order, from 0 to 1. */
export function shareOfWords(one: SentenceList, sentence: number, other: SentenceList, there: number): number {
  const left = new Map<number, number>();
  let [all, shared] = [0, 0];
  eachWord(one, sentence, (id, length) => {
    all += length;
    left.set(id, (left.get(id) ?? 0) + 1);
  });
  eachWord(other, there, (id, length) => {
    all += length;
    const count = left.get(id) ?? 0;
    if (count > 0) shared += 2 * length;
    left.set(id, count - 1);
  });
  return all === 0 ? 1 : shared / all;
}

/** Each word of a sentence by its id, with its length in code units. */
export function eachWord(list: SentenceList, sentence: number, visit: (id: number, length: number) => void): void {
  const { start, end } = list.core(sentence);
  for (let i = start; i < end; i++)
    if (isWord(list.tokens, i)) visit(list.tokens.ids[i] as number, tokenLength(list.tokens, i));
}
