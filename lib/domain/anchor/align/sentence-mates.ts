import type { Pairing } from "./pairing";
import { sharedLetters } from "./shared-letters";

/** So much of what either sentence shares with any must be shared with the other. */
const MOST = 0.6;

/** Which old sentence became which new one, by their numbers: those that share most of what they share with each other. */
export function sentenceMates(
  pairing: Pairing,
  oldSentences: Int32Array,
  newSentences: Int32Array,
): [number, number][] {
  const news = (newSentences.at(-1) ?? -1) + 1;
  const oldTotals = new Float64Array((oldSentences.at(-1) ?? -1) + 1);
  const newTotals = new Float64Array(news);
  const shared = new Map<number, number>();
  for (let old = 0; old < pairing.before.count; old++) {
    const now = pairing.newOf[old] as number;
    if (now < 0) continue;
    const letters = sharedLetters(pairing, old, now);
    const one = oldSentences[old] as number;
    const other = newSentences[now] as number;
    oldTotals[one] = (oldTotals[one] as number) + letters;
    newTotals[other] = (newTotals[other] as number) + letters;
    shared.set(one * news + other, (shared.get(one * news + other) ?? 0) + letters);
  }
  const mates: [number, number][] = [];
  for (const [key, letters] of shared) {
    const one = Math.floor(key / news);
    const other = key % news;
    if (letters > 0 && letters >= MOST * Math.max(oldTotals[one] as number, newTotals[other] as number))
      mates.push([one, other]);
  }
  return mates;
}
