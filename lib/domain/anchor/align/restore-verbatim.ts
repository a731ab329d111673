import { alignWords } from "./align-words";
import { matchDisplaced, OwnWordsOfSentences } from "./match-displaced";
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
 * is found so is moved. Gives whether anything was.
 */
export function restoreVerbatim(pairing: Pairing, oldSentences: Int32Array, newSentences: Int32Array): boolean {
  const restorer = new Restorer(
    pairing,
    new SentenceList(pairing.before, oldSentences),
    new SentenceList(pairing.after, newSentences),
  );
  return restorer.run();
}

class Restorer {
  private readonly newOf = new Map<number, number>();
  private readonly taken = new Set<number>();
  private readonly pushedOld = new Set<number>();
  private readonly pushedNew = new Set<number>();
  private ownWords: OwnWordsOfSentences | null = null;

  constructor(
    private readonly pairing: Pairing,
    private readonly olds: SentenceList,
    private readonly news: SentenceList,
  ) {}

  run(): boolean {
    const mates = this.mates();
    if (!this.isAnythingOdd(mates)) return false;
    const own = this.ownSentences();
    const found = own.filter(([old]) => mates[old] === -1);
    for (const [old, now] of found) this.free(old, now);
    for (const [old, now] of found) this.join(old, now, this.passageBeside(old, now));
    // What follows a sentence goes along rather with it than with the next one.
    for (const step of [1, -1]) for (const [old, now] of own) this.growFrom(old, now, step);
    const left = (sentences: Set<number>, isTaken: (sentence: number) => boolean) =>
      [...sentences].filter((each) => !isTaken(each));
    const matches = matchDisplaced(
      this.olds,
      this.news,
      this.own,
      left(this.pushedOld, (each) => this.newOf.has(each)),
      left(this.pushedNew, (each) => this.taken.has(each)),
    );
    for (const [old, now] of matches) {
      this.free(old, now);
      this.join(old, now, this.passageBeside(old, now));
    }
    return this.newOf.size > 0;
  }

  private get own(): OwnWordsOfSentences {
    this.ownWords ??= new OwnWordsOfSentences(this.olds);
    return this.ownWords;
  }

  /** For each old sentence the new one that the alignment has it in, word for word; -1 for the others. */
  private mates(): Int32Array {
    return Int32Array.from({ length: this.olds.count }, (_, old) => this.mateOf(old));
  }

  private mateOf(old: number): number {
    const { start, end } = this.olds.core(old);
    const first = this.pairing.newOf[start] as number;
    if (first < 0 || start === end) return -1;
    for (let i = start; i < end; i++)
      if (this.pairing.newOf[i] !== first + i - start || !this.pairing.same(i, first + i - start)) return -1;
    return this.news.numbers[first] as number;
  }

  /** Whether a sentence is not found word for word, or is found apart from the one behind it on its line. */
  private isAnythingOdd(mates: Int32Array): boolean {
    return mates.some((mate, old) => {
      if (mate === -1) return this.isTelling(this.olds, old);
      return this.olds.goesOn(old) && mates[old + 1] !== -1 && mates[old + 1] !== mate + 1;
    });
  }

  /** The sentences that both texts have once, in the order of the old text. */
  private ownSentences(): [number, number][] {
    const { olds, news } = this;
    const rows = new Map<number, { old: number; now: number }>();
    const twice = -2;
    for (let old = 0; old < olds.count; old++) {
      const row = rows.get(olds.hash(old));
      if (row) row.old = twice;
      else rows.set(olds.hash(old), { old, now: -1 });
    }
    for (let now = 0; now < news.count; now++) {
      const row = rows.get(news.hash(now));
      if (row) row.now = row.now === -1 ? now : twice;
    }
    const own = [...rows.values()].filter(({ old, now }) => old >= 0 && now >= 0);
    return own.flatMap(({ old, now }): [number, number][] =>
      this.isTelling(olds, old) && this.isTelling(news, now) && isSameSentence(olds, old, news, now)
        ? [[old, now]]
        : [],
    );
  }

  private isTelling(list: SentenceList, sentence: number): boolean {
    const letters = list.letters(sentence);
    return letters >= TELLING || (letters > 0 && list.isWholeLine(sentence));
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
  private join(old: number, now: number, passage: number): void {
    const { pairing, olds, news } = this;
    const here = olds.core(old);
    const there = news.core(now);
    this.newOf.set(old, now);
    this.taken.add(now);
    if (isSameSentence(olds, old, news, now)) {
      for (let i = here.start; i < here.end; i++) pairing.join(i, there.start + i - here.start, passage);
    } else {
      alignWords(pairing, { oldStart: here.start, oldEnd: here.end, newStart: there.start, newEnd: there.end });
      for (let i = here.start; i < here.end; i++) if (pairing.newOf[i] !== -1) pairing.passage[i] = passage;
    }
    if (this.isFound(old - 1, now - 1)) this.joinBetween(old - 1, now - 1, passage);
    if (this.isFound(old + 1, now + 1)) this.joinBetween(old, now, passage);
  }

  /** The passage of a neighbour that was moved along, or a new one. */
  private passageBeside(old: number, now: number): number {
    for (const step of [-1, 1])
      if (this.newOf.get(old + step) === now + step) return this.passageOf(old + step) || ++this.pairing.passages;
    return ++this.pairing.passages;
  }

  private passageOf(old: number): number {
    return this.pairing.passage[this.olds.core(old).start] as number;
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

  /** Takes the sentences beside one on its line along, to one side, as far as they stand beside it again. */
  private growFrom(old: number, now: number, step: number): void {
    let [at, there] = [old + step, now + step];
    while (this.isOnLine(this.olds, at - step, step) && this.isOnLine(this.news, there - step, step)) {
      if (this.newOf.has(at) || this.taken.has(there) || !this.goesAlong(at, there, step)) break;
      this.free(at, there);
      this.join(at, there, this.passageOf(old));
      at += step;
      there += step;
    }
  }

  private isOnLine(list: SentenceList, sentence: number, step: number): boolean {
    return step > 0 ? list.goesOn(sentence) : sentence > 0 && list.goesOn(sentence - 1);
  }

  private goesAlong(old: number, now: number, step: number): boolean {
    const { pairing, olds, news } = this;
    const [here, there] = [olds.core(old), news.core(now)];
    const isSame = isSameSentence(olds, old, news, now);
    if (!isSame && (here.end - here.start) * (there.end - there.start) > LARGEST) return false;
    const share = shareOfWords(olds, old, news, now);
    if (share < ALIKE || (!isSame && !this.own.isKept(old, news, now))) return false;
    const mates = new Set<number>();
    for (let i = here.start; i < here.end; i++)
      if (pairing.newOf[i] !== -1) mates.add(news.numbers[pairing.newOf[i] as number] as number);
    if (mates.has(now) || mates.size > MOST_MATES) return false;
    return [...mates].every((mate) => {
      const there = shareOfWords(olds, old, news, mate);
      return there < share || (there === share && !this.isHeldBeside(old, mate, step));
    });
  }

  /** Whether the next sentence of the line stands beside one, too. */
  private isHeldBeside(old: number, mate: number, step: number): boolean {
    if (!this.isOnLine(this.olds, old, step) || !this.isOnLine(this.news, mate, step)) return false;
    return this.isFound(old + step, mate + step);
  }

  /** Whether an old sentence, as far as its first word tells, is found in a new one. */
  private isFound(old: number, now: number): boolean {
    if (old < 0 || old >= this.olds.count) return false;
    const first = this.pairing.newOf[this.olds.core(old).start] as number;
    return first >= 0 && this.news.numbers[first] === now;
  }
}
