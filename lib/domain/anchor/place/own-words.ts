import type { Alignment } from "@/lib/domain/anchor/align/align-texts";
import { lettersIn } from "@/lib/domain/anchor/align/letters";
import { isWord, type Tokens, tokenAt } from "@/lib/domain/anchor/align/tokens";
import { isInsideWord } from "@/lib/domain/compare/word-edges";
import type { TextRange } from "@/lib/domain/text/range";
import { AccountedText } from "./accounted-text";
import type { Candidate, CandidateFinder } from "./find-candidates";
import type { Place } from "./place-range";
import { TokenPlaces } from "./token-places";
import { TwinPlaces } from "./twin-place";

/** What becomes of a range: its place, or none; `candidates` where they are known already. */
export type Judged = { readonly place: Place | null; readonly candidates?: readonly Candidate[] };

/** Words that stand in no other place of the old text are a range's own when they are so many, or whole sentences. */
const OWN_WORDS = 8;

/** Where the alignment has a lookalike, fewer do: so many words, and so many code units of them. */
const TELLING_WORDS = 2;
const TELLING_LETTERS = 8;

/** Words that stand in more places than this are nobody's own. */
const MOST_PLACES = 100;

const MOST_CANDIDATES = 5;

/**
 * Holds what an alignment says of a range against the range's own words. Where they stand in the new text, word for word
 * and in one place that is not another's, that is where the range went, whatever stands in order. Where they stand in
 * several, a person chooses.
 */
export class OwnWords {
  private tables: { readonly old: TokenPlaces; readonly now: TokenPlaces; readonly from: AccountedText } | null = null;

  private twins: TwinPlaces | null = null;

  constructor(
    private readonly oldText: string,
    private readonly newText: string,
    private readonly alignment: Alignment,
    private readonly finder: CandidateFinder,
  ) {}

  /** @param place where the alignment has the range, if anywhere */
  judge(range: TextRange, place: Place | null): Judged {
    const quote = this.oldText.slice(range.start, range.end);
    const isSame = place !== null && this.newText.slice(place.start, place.end) === quote;
    if (isSame && !place.isMoved) return this.amongTwins(range, place);
    const words = wordsIn(this.alignment.before, range);
    if (words.length === 0) return { place };
    const free = this.freePlaces(range, quote, words);
    if (isSame) {
      // What was moved to one of several places, none of which was there before, may have been moved to any.
      const isOne = free.length < 2 || !this.isOwn(range, words, 0) || !this.isAlone(range, quote, words);
      return isOne ? this.amongTwins(range, place) : { place: null, candidates: this.candidates(range, free) };
    }
    const [only] = free;
    if (!only || !this.isAlone(range, quote, words)) return { place };
    if (free.length > 1)
      return place && !this.isOwn(range, words, 0)
        ? { place }
        : { place: null, candidates: this.candidates(range, free) };
    const isBeside = place !== null && only.start < place.end && place.start < only.end;
    if (isBeside || this.isOwn(range, words, this.accounts.from.linkedShareOf(only)))
      return { place: { ...only, kept: 1, isMoved: !isBeside || place.isMoved } };
    return place ? { place } : { place, candidates: this.candidates(range, free) };
  }

  private amongTwins(range: TextRange, place: Place): Judged {
    this.twins ??= new TwinPlaces(this.alignment);
    const twin = this.twins.of(range, place);
    return twin ? { place: null, candidates: this.candidates(range, [place, twin]) } : { place };
  }

  private get accounts() {
    const { before, after, links, vocabulary } = this.alignment;
    this.tables ??= {
      old: new TokenPlaces(before, vocabulary.count),
      now: new TokenPlaces(after, vocabulary.count),
      from: new AccountedText(links),
    };
    return this.tables;
  }

  /** Where the new text has the quote, and the alignment has no other text that was there before. */
  private freePlaces(range: TextRange, quote: string, words: readonly number[]): TextRange[] {
    const { now, from } = this.accounts;
    return this.placesOf(range, quote, words, now, this.newText, this.alignment.after).filter((there) => {
      const origin = from.originOf(there);
      return origin === null || origin === range.start;
    });
  }

  /** Whether the old text has the quote once. */
  private isAlone(range: TextRange, quote: string, words: readonly number[]): boolean {
    return this.placesOf(range, quote, words, this.accounts.old, this.oldText, this.alignment.before).length === 1;
  }

  /** Whether the words, which stand once in the old text, are enough to tell that this is the range. */
  private isOwn(range: TextRange, words: readonly number[], linkedThere: number): boolean {
    const { before } = this.alignment;
    if (words.length >= OWN_WORDS || this.isWholeSentences(range)) return true;
    const letters = words.reduce((sum, i) => sum + lettersIn(before, { start: i, end: i + 1 }), 0);
    return linkedThere > 0.5 && words.length >= TELLING_WORDS && letters >= TELLING_LETTERS;
  }

  /** Whether no word of the sentences that it stands in lies outside the range. */
  private isWholeSentences({ start, end }: TextRange): boolean {
    const { before, oldSentences } = this.alignment;
    const first = tokenAt(before, start);
    const last = tokenAt(before, end - 1);
    for (let i = first - 1; i >= 0 && oldSentences[i] === oldSentences[first]; i--) if (isWord(before, i)) return false;
    for (let i = last + 1; i < before.count && oldSentences[i] === oldSentences[last]; i++)
      if (isWord(before, i)) return false;
    return true;
  }

  /** Where a text has the quote, by the rarest of its words; none where even that is in too many places. */
  private placesOf(
    range: TextRange,
    quote: string,
    words: readonly number[],
    places: TokenPlaces,
    text: string,
    tokens: Tokens,
  ): TextRange[] {
    const { before } = this.alignment;
    let rarest: { readonly word: number; readonly at: Int32Array } | null = null;
    for (const word of words) {
      const at = places.of(before.ids[word] as number);
      if (!rarest || at.length < rarest.at.length) rarest = { word, at };
    }
    if (!rarest || rarest.at.length > MOST_PLACES) return [];
    const lead = (before.starts[rarest.word] as number) - range.start;
    const found: TextRange[] = [];
    for (const token of rarest.at) {
      const start = (tokens.starts[token] as number) - lead;
      const end = start + quote.length;
      if (start < 0 || !text.startsWith(quote, start)) continue;
      const cutsWord = (here: number, there: number) => isInsideWord(text, here) && !isInsideWord(this.oldText, there);
      if (!cutsWord(start, range.start) && !cutsWord(end, range.end)) found.push({ start, end });
    }
    return found;
  }

  private candidates(range: TextRange, places: readonly TextRange[]): Candidate[] {
    const verbatim = places
      .map(({ start, end }) => ({ start, end }))
      .map((place) => ({ ...place, score: this.finder.scoreOf(range, place, 1) }));
    const others = this.finder
      .find(range)
      .filter(({ start, end }) => !places.some((place) => place.start < end && start < place.end));
    return [...verbatim, ...others].sort((a, b) => b.score - a.score || a.start - b.start).slice(0, MOST_CANDIDATES);
  }
}

/** The words that lie wholly in a range, as tokens. */
function wordsIn(tokens: Tokens, { start, end }: TextRange): number[] {
  const words: number[] = [];
  for (let i = tokenAt(tokens, start); i < tokens.count && (tokens.starts[i + 1] as number) <= end; i++)
    if ((tokens.starts[i] as number) >= start && isWord(tokens, i)) words.push(i);
  return words;
}
