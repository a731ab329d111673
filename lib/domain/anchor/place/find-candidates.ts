import type { Alignment } from "@/lib/domain/anchor/align/align-texts";
import { alignWords } from "@/lib/domain/anchor/align/align-words";
import { AlignmentRoom } from "@/lib/domain/anchor/align/alignment-room";
import { lettersIn } from "@/lib/domain/anchor/align/letters";
import { tokenWorth } from "@/lib/domain/anchor/align/likeness";
import { Pairing } from "@/lib/domain/anchor/align/pairing";
import { sharedLetters } from "@/lib/domain/anchor/align/shared-letters";
import { isWord, type Tokens, tokenAt, tokensOf } from "@/lib/domain/anchor/align/tokens";
import type { TextRange } from "@/lib/domain/text/range";
import { AccountedText } from "./accounted-text";
import { cleanRange } from "./clean-range";
import { TokenPlaces } from "./token-places";

/** A place where a lost range might stand (code units of the new text); `score` from 0 to 1. */
export type Candidate = { readonly start: number; readonly end: number; readonly score: number };

/** What a candidate is worth: how much of the quote is there, of what stood before it and behind it, and how near it is. */
const QUOTE = 0.5;
const BESIDE = 0.2;
const NEAR = 0.1;

/** Less of a quote than this is no candidate. */
const LEAST_QUOTE = 0.5;

const MOST_CANDIDATES = 5;
const MOST_WINDOWS = 5;

/** So many of a quote's tokens, the rarest, say where to look; those that stand in more places than this do not. */
const TELLING = 10;
const COMMON = 100;

/** A window that has less of what they are worth is not looked at. */
const LEAST_VOTES = 0.35;

/** Longer quotes (code units) are not looked for, and all together cost no more cells than this. */
const LONGEST = 1500;
const MOST_CELLS = 6_000_000;

/** So many tokens before and behind are compared. */
const CONTEXT = 12;

/**
 * Looks for lost ranges in the new text, for a person to choose from. What the alignment accounts for as text from
 * elsewhere is no candidate: a lookalike that was there before is not where a deleted claim went. Costs are bounded for
 * all quotes together; when the bound is reached, the rest have no candidates.
 */
export class CandidateFinder {
  private places: TokenPlaces | null = null;
  private accounted: AccountedText | null = null;
  private readonly room = new AlignmentRoom();
  private cells = 0;

  constructor(
    private readonly oldText: string,
    private readonly newText: string,
    private readonly alignment: Pick<Alignment, "links" | "after" | "vocabulary">,
  ) {}

  /** At most five, best first, none overlapping another. */
  find(range: TextRange): Candidate[] {
    if (range.end - range.start > LONGEST || this.cells > MOST_CELLS) return [];
    const { after, links, vocabulary } = this.alignment;
    const quote = tokensOf(this.oldText, range, vocabulary);
    this.places ??= new TokenPlaces(after, vocabulary.count);
    this.accounted ??= new AccountedText(links);
    const found: Candidate[] = [];
    for (const start of this.windows(quote, this.places)) {
      const candidate = this.candidateIn(quote, range, start, this.accounted);
      if (candidate) found.push(candidate);
    }
    found.sort((a, b) => b.score - a.score || a.start - b.start);
    const apart = found.filter((each, i) => !found.slice(0, i).some((o) => o.start < each.end && each.start < o.end));
    return apart.slice(0, MOST_CANDIDATES);
  }

  /** Where the quote might begin, in tokens of the new text: where several of its rarest tokens stand as they did. */
  private windows(quote: Tokens, places: TokenPlaces): number[] {
    const telling = Array.from({ length: quote.count }, (_, i) => i)
      .filter((i) => isWord(quote, i))
      .map((i) => ({ i, places: places.of(quote.ids[i] as number) }))
      .filter(({ places }) => places.length > 0 && places.length <= COMMON)
      .sort((a, b) => a.places.length - b.places.length)
      .slice(0, TELLING);
    const width = Math.max(4, quote.count >> 1);
    const all = telling.reduce((sum, { i }) => sum + tokenWorth(quote, i), 0);
    const votes = new Map<number, number>();
    for (const { i, places } of telling) {
      for (const place of places) {
        const bucket = Math.floor((place - i) / width);
        for (const each of [bucket, bucket + 1]) votes.set(each, (votes.get(each) ?? 0) + tokenWorth(quote, i));
      }
    }
    return [...votes]
      .filter(([, worth]) => worth >= LEAST_VOTES * all)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_WINDOWS)
      .map(([bucket]) => (bucket - 1) * width);
  }

  private candidateIn(quote: Tokens, range: TextRange, begin: number, accounted: AccountedText): Candidate | null {
    const { after } = this.alignment;
    const width = Math.max(4, quote.count >> 1);
    const start = Math.max(0, begin);
    const window = part(after, start, Math.min(after.count, begin + quote.count + 2 * width));
    this.cells += quote.count * window.count;
    if (this.cells > MOST_CELLS || window.count === 0) return null;
    const pairing = new Pairing(quote, window, this.room);
    alignWords(pairing, { oldStart: 0, oldEnd: quote.count, newStart: 0, newEnd: window.count });
    const place = placeIn(pairing);
    const clean = place && cleanRange(this.oldText, range, this.newText, place);
    if (!clean || accounted.shareOf(clean) > 0.5) return null;
    const share = place.shared / Math.max(1, lettersIn(quote, { start: 0, end: quote.count }));
    if (share < LEAST_QUOTE) return null;
    return { ...clean, score: this.scoreOf(range, clean, share) };
  }

  /** How likely a range of the old text stands at a place where so much of it is (0 to 1), by what stands around both. */
  scoreOf(range: TextRange, place: TextRange, share: number): number {
    const score = QUOTE * share + this.beside(range, place) + this.near(range, place);
    return Math.round(Math.min(1, score) * 100) / 100;
  }

  /** How much of the words around the quote stands around the place. */
  private beside(range: TextRange, place: TextRange): number {
    const { after, vocabulary } = this.alignment;
    const reach = CONTEXT * 8;
    const before = tokensOf(this.oldText, { start: Math.max(0, range.start - reach), end: range.start }, vocabulary);
    const behind = tokensOf(
      this.oldText,
      { start: range.end, end: Math.min(this.oldText.length, range.end + reach) },
      vocabulary,
    );
    const first = tokenAt(after, place.start);
    const last = tokenAt(after, place.end);
    const lead = sharedWords(
      part(before, Math.max(0, before.count - CONTEXT), before.count),
      part(after, Math.max(0, first - CONTEXT), first),
    );
    const trail = sharedWords(
      part(behind, 0, Math.min(behind.count, CONTEXT)),
      part(after, last, Math.min(after.count, last + CONTEXT)),
    );
    return BESIDE * lead + BESIDE * trail;
  }

  private near(range: TextRange, place: TextRange): number {
    const longer = Math.max(1, this.oldText.length, this.newText.length);
    return NEAR * (1 - Math.abs(place.start - range.start) / longer);
  }
}

function part(tokens: Tokens, start: number, end: number): Tokens {
  const stop = Math.max(start, end);
  return {
    text: tokens.text,
    count: stop - start,
    starts: tokens.starts.subarray(start, stop + 1),
    ids: tokens.ids.subarray(start, stop),
    kinds: tokens.kinds.subarray(start, stop),
  };
}

/** From the first to the last word that reads like one of the quote's. */
function placeIn(pairing: Pairing): (TextRange & { readonly shared: number }) | null {
  let shared = 0;
  let start = -1;
  let end = -1;
  for (let old = 0; old < pairing.before.count; old++) {
    const now = pairing.newOf[old] as number;
    if (now < 0) continue;
    const letters = sharedLetters(pairing, old, now);
    const isSign = !isWord(pairing.before, old) && pairing.same(old, now);
    if (letters === 0 && !isSign) continue;
    if (start < 0) start = pairing.after.starts[now] as number;
    end = pairing.after.starts[now + 1] as number;
    shared += letters;
  }
  return start < 0 || shared === 0 ? null : { start, end, shared };
}

/** Which share of the words of one stretch stands in another, from 0 to 1. */
function sharedWords(one: Tokens, other: Tokens): number {
  const there = new Set(other.ids.subarray(0, other.count));
  let words = 0;
  let shared = 0;
  for (let i = 0; i < one.count; i++) {
    if (!isWord(one, i)) continue;
    words++;
    if (there.has(one.ids[i] as number)) shared++;
  }
  return words === 0 ? 0 : shared / words;
}
