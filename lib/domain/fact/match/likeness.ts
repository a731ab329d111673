import type { MatchedText } from "./matched-text";

/** A term of more sentences than this finds none: it would find too many, and says too little. */
const MOST_SENTENCES = 30;
/** How much a term counts that the source does not have at all: an article tells in other words. */
const UNKNOWN = 0.35;
/** So many of the likest sentences are kept. */
const MOST_KEPT = 16;

type Term = { readonly sentences: number[]; weight: number };

/**
 * How much the likest sentences of a source speak of the same as a given sentence's terms: from 0 (nothing shared) to
 * about 1, by sentence, the likest first. Rare terms weigh more.
 */
export function likenessTo({ terms }: MatchedText): (asked: ReadonlySet<string>) => ReadonlyMap<number, number> {
  const known = new Map<string, Term>();
  for (const [i, set] of terms.entries())
    for (const term of set) {
      const found = known.get(term);
      if (found) found.sentences.push(i);
      else known.set(term, { sentences: [i], weight: 0 });
    }
  for (const term of known.values()) term.weight = Math.log(1 + terms.length / term.sentences.length);
  const unknown = UNKNOWN * Math.log(1 + terms.length);
  const total = (set: ReadonlySet<string>) => {
    let sum = 0;
    for (const term of set) sum += known.get(term)?.weight ?? unknown;
    return sum;
  };
  const totals = terms.map(total);
  return (asked) => {
    const whole = total(asked);
    const shared = new Map<number, number>();
    for (const term of asked) {
      const found = known.get(term);
      if (!found || found.sentences.length > MOST_SENTENCES) continue;
      for (const i of found.sentences) shared.set(i, (shared.get(i) ?? 0) + found.weight);
    }
    // Mostly of the shorter of both, so that a long sentence which holds a short one is like it.
    const like = [...shared].map(([i, sum]): [number, number] => {
      const other = totals[i] ?? 0;
      return [i, sum / (0.7 * Math.min(whole, other) + 0.3 * Math.max(whole, other))];
    });
    return new Map(like.sort((a, b) => b[1] - a[1]).slice(0, MOST_KEPT));
  };
}
