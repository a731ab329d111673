import { eachWord, type SentenceList, shareOfWords } from "./sentence-list";

/** One sentence became another when so much of their words is the same, and so much of those that are its own. */
const ALIKE = 0.5;
const OWN = 0.5;

/** So many pairs of sentences are tried. */
const MOST = 10_000;

/** Sentences of more than so many words each are not tried: to do so takes time. */
const LONGEST = 140;

/**
 * Which of some old sentences became which of some new ones: those that have no place because others, which stand word for
 * word, took theirs. Of lookalikes, the words tell them apart that only one of them has: of two that share all but those,
 * neither became the other.
 */
export function matchDisplaced(
  olds: SentenceList,
  news: SentenceList,
  left: readonly number[],
  free: readonly number[],
): [number, number][] {
  if (left.length * free.length === 0 || left.length * free.length > MOST) return [];
  const counts = countWords(olds);
  const pairs: { old: number; now: number; worth: number }[] = [];
  for (const old of left) {
    if (isLong(olds, old)) continue;
    const own = new Set<number>();
    eachWord(olds, old, (id) => {
      if (counts.get(id) === 1) own.add(id);
    });
    if (own.size === 0) continue;
    for (const now of free) {
      if (isLong(news, now)) continue;
      const there = new Set<number>();
      eachWord(news, now, (id) => {
        if (own.has(id)) there.add(id);
      });
      const share = shareOfWords(olds, old, news, now);
      if (share >= ALIKE && there.size >= OWN * own.size)
        pairs.push({ old, now, worth: there.size / own.size + share });
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

function countWords(list: SentenceList): Map<number, number> {
  const counts = new Map<number, number>();
  for (let sentence = 0; sentence < list.count; sentence++)
    eachWord(list, sentence, (id) => counts.set(id, (counts.get(id) ?? 0) + 1));
  return counts;
}
