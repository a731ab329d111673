import type { Pairing } from "./pairing";
import { sentenceStarts } from "./sentence-numbers";
import { isWord, type Tokens } from "./tokens";

/** Between the neighbours that it had, a sentence is the same one when so much of it or of the other is shared, and this of the other. */
const LARGER_SHARE = 0.4;
const SMALLER_SHARE = 0.15;

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

  /** Whether what the sentences of two tokens share, the larger and the smaller part (0 to 1), is enough where they stand. */
  isEnough(old: number, now: number, larger: number, smaller: number): boolean {
    if (larger < LARGER_SHARE || smaller < SMALLER_SHARE) return false;
    const one = this.oldSentences[old] as number;
    const other = this.newSentences[now] as number;
    const key = one * this.newStarts.length + other;
    const known = this.known.get(key) ?? this.isBetween(one, other);
    this.known.set(key, known);
    return known;
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
