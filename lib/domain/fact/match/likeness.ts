import type { MatchedText } from "./matched-text";

/** A term of more sentences than this finds none: it would find too many, and says too little. */
const MOST_SENTENCES = 60;
/** How much a term counts that the source does not have at all: an article tells in other words. */
const UNKNOWN = 0.35;

/**
 * How much each sentence of a source speaks of the same as a given sentence's terms: from 0 (nothing shared) to 1, by
 * sentence; those with nothing in common are left out. Rare terms weigh more.
 */
export function likenessTo({ terms }: MatchedText): (asked: ReadonlySet<string>) => ReadonlyMap<number, number> {
  const sentences = new Map<string, number[]>();
  for (const [i, set] of terms.entries())
    for (const term of set) {
      const found = sentences.get(term);
      if (found) found.push(i);
      else sentences.set(term, [i]);
    }
  const weight = (term: string) => {
    const held = sentences.get(term)?.length;
    return Math.log(1 + terms.length / (held ?? 1)) * (held === undefined ? UNKNOWN : 1);
  };
  const total = (set: ReadonlySet<string>) => [...set].reduce((sum, term) => sum + weight(term), 0);
  const totals = terms.map(total);
  return (asked) => {
    const shared = new Map<number, number>();
    for (const term of asked) {
      const found = sentences.get(term) ?? [];
      if (found.length > MOST_SENTENCES) continue;
      for (const i of found) shared.set(i, (shared.get(i) ?? 0) + weight(term));
    }
    const whole = total(asked);
    // Of the shorter of both, so that a long sentence which holds a short one is like it.
    return new Map(
      [...shared].map(([i, sum]) => [
        i,
        sum / (0.7 * Math.min(whole, totals[i] ?? 0) + 0.3 * Math.max(whole, totals[i] ?? 0)),
      ]),
    );
  };
}
