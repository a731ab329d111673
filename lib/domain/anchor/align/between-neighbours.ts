import type { Pairing } from "./pairing";
import { sentenceStarts } from "./sentence-numbers";
import { isWord, type Tokens } from "./tokens";

/** Between the neighbours that it had, a sentence that shares so much is the same one; a heading has few words to share. */
const SENTENCE_SHARE = 0.35;
const HEADING_SHARE = 0.25;
const HEADING_WORDS = 5;

/**
 * Tells what stands where a sentence stood: the words right before and right behind the one are paired with those right
 * before and behind the other. Asked of sentences whose own words are without pairs by now.
 */
export class Betweens {
  private readonly oldStarts: Int32Array;
  private readonly newStarts: Int32Array;
  private readonly known = new Map<number, boolean>();

  constructor(
    private readonly pairing: Pairing,
    private readonly oldSentences: Int32Array,
    private readonly newSentences: Int32Array,
  ) {
    this.oldStarts = sentenceStarts(oldSentences);
    this.newStarts = sentenceStarts(newSentences);
  }

  /** Whether the share (0 to 1) that the sentences of two tokens have of each other is enough where they stand. */
  isEnough(old: number, now: number, share: number): boolean {
    if (share < HEADING_SHARE) return false;
    const one = this.oldSentences[old] as number;
    const other = this.newSentences[now] as number;
    const key = one * this.newStarts.length + other;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const isHeading =
      this.isShort(this.pairing.before, this.oldStarts, one) && this.isShort(this.pairing.after, this.newStarts, other);
    const found = share >= (isHeading ? HEADING_SHARE : SENTENCE_SHARE) && this.isBetween(one, other);
    this.known.set(key, found);
    return found;
  }

  private isShort(tokens: Tokens, starts: Int32Array, sentence: number): boolean {
    let words = 0;
    for (let i = starts[sentence] as number; i < (starts[sentence + 1] as number); i++) if (isWord(tokens, i)) words++;
    return words <= HEADING_WORDS;
  }

  private isBetween(one: number, other: number): boolean {
    const { before, after } = this.pairing;
    return (
      this.isPair(
        nextWord(before, this.oldStarts[one] as number, -1),
        nextWord(after, this.newStarts[other] as number, -1),
      ) &&
      this.isPair(
        nextWord(before, (this.oldStarts[one + 1] as number) - 1, 1),
        nextWord(after, (this.newStarts[other + 1] as number) - 1, 1),
      )
    );
  }

  /** Two texts begin and end together, too. */
  private isPair(old: number, now: number): boolean {
    return old < 0 || now < 0 ? old === now : this.pairing.newOf[old] === now;
  }
}

/** The next word before (`step` -1) or behind (1) a token; -1 when there is none. */
function nextWord(tokens: Tokens, from: number, step: -1 | 1): number {
  for (let at = from + step; at >= 0 && at < tokens.count; at += step) if (isWord(tokens, at)) return at;
  return -1;
}
