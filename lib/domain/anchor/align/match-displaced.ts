import { eachWord, type SentenceList, shareOfWords } from "./sentence-list";

/** One sentence became another when so much of their words is the same, and so much of those that are its own. */
const ALIKE = 0.5;
const OWN = 0.5;

/** So many pairs of sentences are tried. */
const MOST = 10_000;

/** Sentences of more than so many words each are not tried: to do so takes time. */
const LONGEST = 140;

/** How many of an old text's words stand in it how often, to tell which a sentence has for its own. */
export class OwnWordsOfSentences {
  private readonly counts = new Map<number, number>();

  constructor(private readonly olds: SentenceList) {
    for (let sentence = 0; sentence < olds.count; sentence++)
      eachWord(olds, sentence, (id) => this.counts.set(id, (this.counts.get(id) ?? 0) + 1));
  }

  /** Which share of the words that only this old sentence has stands in a new one, from 0 to 1; 0 where it has none. */
  shareIn(old: number, news: SentenceList, now: number): number {
    const own = new Set<number>();
    eachWord(this.olds, old, (id) => {
      if (this.counts.get(id) === 1) own.add(id);
    });
    if (own.size === 0) return 0;
    const all = own.size;
    eachWord(news, now, (id) => own.delete(id));
    return (all - own.size) / all;
  }

  /** Whether one can have become the other. Of two lookalikes that share all but their own words neither did. */
  isKept(old: number, news: SentenceList, now: number): boolean {
    return this.shareIn(old, news, now) >= OWN;
  }
}

/**
 * Which of some old sentences became which of some new ones: those that have no place because others, which stand word for
 * word, took theirs.
 */
export function matchDisplaced(
  olds: SentenceList,
  news: SentenceList,
  own: OwnWordsOfSentences,
  left: readonly number[],
  free: readonly number[],
): [number, number][] {
  if (left.length * free.length === 0 || left.length * free.length > MOST) return [];
  const pairs: { old: number; now: number; worth: number }[] = [];
  for (const old of left) {
    if (isLong(olds, old)) continue;
    for (const now of free) {
      if (isLong(news, now)) continue;
      const share = shareOfWords(olds, old, news, now);
      const kept = share < ALIKE ? 0 : own.shareIn(old, news, now);
      if (kept >= OWN) pairs.push({ old, now, worth: kept + share });
    }
  }
  return inOneWay(pairs);
}

function isLong(list: SentenceList, sentence: number): boolean {
  const { start, end } = list.core(sentence);
  return end - start > LONGEST;
}

/** The best pairs, each sentence in one. */
function inOneWay(pairs: { old: number; now: number; worth: number }[]): [number, number][] {
  const matched: [number, number][] = [];
  const done = { old: new Set<number>(), now: new Set<number>() };
  pairs.sort((a, b) => b.worth - a.worth || a.old - b.old || a.now - b.now);
  for (const { old, now } of pairs) {
    if (done.old.has(old) || done.now.has(now)) continue;
    done.old.add(old);
    done.now.add(now);
    matched.push([old, now]);
  }
  return matched;
}
