import { Betweens } from "./between-neighbours";
import type { Pairing } from "./pairing";
import { sharedLetters } from "./shared-letters";
import { isWord, type Tokens, tokenLength } from "./tokens";

/** A sentence is the same one, edited, when so much of it or of the one that it became is shared, and this of the other. */
const LARGER_SHARE = 0.5;
const SMALLER_SHARE = 0.25;

/**
 * Parts what was paired between sentences that share too little: any two sentences have some words in common, and where
 * one was deleted and another written in its place those would be taken for what is left of it. Between the neighbours
 * that it had, less will do.
 */
export function dropCoincidences(pairing: Pairing, oldSentences: Int32Array, newSentences: Int32Array): void {
  const oldShares = new Shares(pairing.before, oldSentences);
  const newShares = new Shares(pairing.after, newSentences);
  for (let old = 0; old < pairing.before.count; old++) {
    const now = pairing.newOf[old] as number;
    if (now < 0) continue;
    const letters = sharedLetters(pairing, old, now);
    oldShares.add(old, letters);
    newShares.add(now, letters);
  }
  const doubtful: number[] = [];
  for (let old = 0; old < pairing.before.count; old++) {
    const now = pairing.newOf[old] as number;
    if (now < 0) continue;
    const one = oldShares.of(old);
    const other = newShares.of(now);
    if (Math.max(one, other) >= LARGER_SHARE && Math.min(one, other) >= SMALLER_SHARE) continue;
    doubtful.push(old, now, Math.max(one, other), Math.min(one, other));
    pairing.part(old);
  }
  const betweens = new Betweens(pairing, oldSentences, newSentences);
  for (let i = 0; i < doubtful.length; i += 4) {
    const [old, now, larger, smaller] = doubtful.slice(i, i + 4) as [number, number, number, number];
    if (betweens.isEnough(old, now, larger, smaller)) pairing.join(old, now);
  }
}

/** Which part of each sentence's letters is shared. */
class Shares {
  private readonly all: Float64Array;
  private readonly shared: Float64Array;

  constructor(
    tokens: Tokens,
    private readonly sentences: Int32Array,
  ) {
    const count = (sentences.at(-1) ?? -1) + 1;
    this.all = new Float64Array(count);
    this.shared = new Float64Array(count);
    for (let i = 0; i < tokens.count; i++) {
      const sentence = sentences[i] as number;
      if (isWord(tokens, i)) this.all[sentence] = (this.all[sentence] as number) + tokenLength(tokens, i);
    }
  }

  add(token: number, letters: number): void {
    const sentence = this.sentences[token] as number;
    this.shared[sentence] = (this.shared[sentence] as number) + letters;
  }

  /** 1 for a sentence without words, such as a line break of its own. */
  of(token: number): number {
    const sentence = this.sentences[token] as number;
    const all = this.all[sentence] as number;
    return all === 0 ? 1 : (this.shared[sentence] as number) / all;
  }
}
