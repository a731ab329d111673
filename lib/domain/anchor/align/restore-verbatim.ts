import { alignWords } from "./align-words";
import { matchDisplaced } from "./match-displaced";
import type { Pairing } from "./pairing";
import { isSameSentence, SentenceList, shareOfWords } from "./sentence-list";

/** Shorter sentences (code units of their words) are their own only where they are a whole line. */
const TELLING = 12;

/** A neighbour goes along when so much of it stands there, and no less than where it was found. */
const ALIKE = 0.5;

/** Longer sentences, in old tokens times new ones, go along only where they read the same. */
const LARGEST = 20_000;

/** One whose words are found in more sentences than this is left where it is. */
const MOST_MATES = 4;

/**
 * Gives sentences back what stands in the new text word for word. Of rows of near-equal sentences that changed places, an
 * alignment in order takes each for the lookalike that stands where it stood. A sentence that both texts have once is
 * itself, wherever it stands; those beside it on its line go along, and what it pushed out of place is matched anew. What
 * is found so is moved.
 */
export function restoreVerbatim(pairing: Pairing, oldSentences: Int32Array, newSentences: Int32Array): void {
  const restorer = new Restorer(
    pairing,
    new SentenceList(pairing.before, oldSentences),
    new SentenceList(pairing.after, newSentences),
  );
  restorer.run();
}

class Restorer {
  private readonly newOf = new Map<number, number>();
  private readonly taken = new Set<number>();
  private readonly pushedOld = new Set<number>();
  private readonly pushedNew = new Set<number>();

  constructor(
    private readonly pairing: Pairing,
    private readonly olds: SentenceList,
    private readonly news: SentenceList,
  ) {}

  run(): void {
    const found = this.verbatim();
    if (found.length === 0) return;
    for (const [old, now] of found) this.free(old, now);
    for (const [old, now] of found) this.join(old, now);
    for (const [old, now] of found) this.growFrom(old, now);
    const left = (sentences: Set<number>, isTaken: (sentence: number) => boolean) =>
      [...sentences].filter((each) => !isTaken(each));
    const matches = matchDisplaced(
      this.olds,
      this.news,
      left(this.pushedOld, (each) => this.newOf.has(each)),
      left(this.pushedNew, (each) => this.taken.has(each)),
    );
    for (const [old, now] of matches) {
      this.free(old, now);
      this.join(old, now);
    }
  }

  /** Sentences that both texts have once, and that the alignment has elsewhere, in the order of the old text. */
  private verbatim(): [number, number][] {
    const { olds, news } = this;
    const wanted = new Map<number, { old: number; now: number }>();
    for (let old = 0; old < olds.count; old++)
      if (this.isTelling(olds, old) && !this.isHeld(old)) wanted.set(olds.hash(old), { old, now: -1 });
    if (wanted.size === 0) return [];
    for (let old = 0; old < olds.count; old++) {
      const hash = olds.hash(old);
      if (wanted.has(hash) && wanted.get(hash)?.old !== old) wanted.delete(hash);
    }
    for (let now = 0; now < news.count; now++) {
      const hash = news.hash(now);
      const row = wanted.get(hash);
      if (!row) continue;
      if (row.now >= 0) wanted.delete(hash);
      else row.now = now;
    }
    return [...wanted.values()]
      .filter(({ old, now }) => now >= 0 && this.isTelling(news, now) && isSameSentence(olds, old, news, now))
      .map(({ old, now }) => [old, now]);
  }

  private isTelling(list: SentenceList, sentence: number): boolean {
    const letters = list.letters(sentence);
    return letters >= TELLING || (letters > 0 && list.isWholeLine(sentence));
  }

  /** Whether the alignment has a sentence word for word already. */
  private isHeld(old: number): boolean {
    const { start, end } = this.olds.core(old);
    const first = this.pairing.newOf[start] as number;
    for (let i = start; i < end; i++)
      if (this.pairing.newOf[i] !== first + i - start || first < 0 || !this.pairing.same(i, first + i - start))
        return false;
    return true;
  }

  /** Parts all that either sentence is paired with, and remembers whom that leaves without a place. */
  private free(old: number, now: number): void {
    const { pairing, olds, news } = this;
    const here = olds.core(old);
    const there = news.core(now);
    for (let i = here.start; i < here.end; i++) {
      const partner = pairing.newOf[i] as number;
      if (partner < 0) continue;
      const mate = news.numbers[partner] as number;
      if (mate !== now) this.pushedNew.add(mate);
      pairing.part(i);
    }
    for (let i = there.start; i < there.end; i++) {
      const partner = pairing.oldOf[i] as number;
      if (partner < 0) continue;
      this.pushedOld.add(olds.numbers[partner] as number);
      pairing.part(partner);
    }
  }

  /** Pairs two sentences that are free, with the spaces between them and their neighbours where those went along. */
  private join(old: number, now: number): void {
    const { pairing, olds, news } = this;
    const here = olds.core(old);
    const there = news.core(now);
    const passage = this.passageBeside(old, now);
    this.newOf.set(old, now);
    this.taken.add(now);
    if (isSameSentence(olds, old, news, now)) {
      for (let i = here.start; i < here.end; i++) pairing.join(i, there.start + i - here.start, passage);
    } else {
      alignWords(pairing, { oldStart: here.start, oldEnd: here.end, newStart: there.start, newEnd: there.end });
      for (let i = here.start; i < here.end; i++) if (pairing.newOf[i] !== -1) pairing.passage[i] = passage;
    }
    if (this.newOf.get(old - 1) === now - 1) this.joinBetween(old - 1, now - 1, passage);
    if (this.newOf.get(old + 1) === now + 1) this.joinBetween(old, now, passage);
  }

  private passageBeside(old: number, now: number): number {
    for (const step of [-1, 1]) {
      if (this.newOf.get(old + step) !== now + step) continue;
      const passage = this.pairing.passage[this.olds.core(old + step).start] as number;
      if (passage > 0) return passage;
    }
    return ++this.pairing.passages;
  }

  /** What stands between a sentence and the next one. */
  private joinBetween(old: number, now: number, passage: number): void {
    const { pairing, olds, news } = this;
    const [from, to] = [olds.core(old).end, olds.core(old + 1).start];
    const there = news.core(now).end;
    if (to - from !== news.core(now + 1).start - there) return;
    for (let i = 0; i < to - from; i++) if (!pairing.same(from + i, there + i)) return;
    for (let i = 0; i < to - from; i++) {
      pairing.part(from + i);
      const partner = pairing.oldOf[there + i] as number;
      if (partner >= 0) pairing.part(partner);
      pairing.join(from + i, there + i, passage);
    }
  }

  /** Takes the sentences beside one on its line along, to either side, as far as they stand beside it again. */
  private growFrom(old: number, now: number): void {
    for (const step of [-1, 1]) {
      let [at, there] = [old + step, now + step];
      while (this.isOnLine(this.olds, at - step, step) && this.isOnLine(this.news, there - step, step)) {
        if (this.newOf.has(at) || this.taken.has(there) || !this.goesAlong(at, there)) break;
        this.free(at, there);
        this.join(at, there);
        at += step;
        there += step;
      }
    }
  }

  private isOnLine(list: SentenceList, sentence: number, step: number): boolean {
    return step > 0 ? list.goesOn(sentence) : sentence > 0 && list.goesOn(sentence - 1);
  }

  private goesAlong(old: number, now: number): boolean {
    const { pairing, olds, news } = this;
    const [here, there] = [olds.core(old), news.core(now)];
    const isSame = isSameSentence(olds, old, news, now);
    if (!isSame && (here.end - here.start) * (there.end - there.start) > LARGEST) return false;
    const share = shareOfWords(olds, old, news, now);
    if (share < ALIKE) return false;
    const mates = new Set<number>();
    for (let i = here.start; i < here.end; i++)
      if (pairing.newOf[i] !== -1) mates.add(news.numbers[pairing.newOf[i] as number] as number);
    if (mates.has(now) || mates.size > MOST_MATES) return false;
    return [...mates].every((mate) => shareOfWords(olds, old, news, mate) <= share);
  }
}
