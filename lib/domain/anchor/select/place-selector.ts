import { isInsideWord } from "@/lib/domain/compare/word-edges";
import { rangeOfLetters } from "@/lib/domain/passage/find-exactly";
import { type PlainLetters, plainLetters, wordsOfLetters } from "@/lib/domain/passage/plain-letters";
import { type CodePointIndex, codePointIndex } from "@/lib/domain/text/code-points";
import type { TextRange } from "@/lib/domain/text/range";
import type { Quote, Selected, SelectorNote, SelectorProblem, TextSelector } from "./selector";
import { surroundingsFit } from "./surroundings-fit";

/** Words of so many letters (code units, without spaces) stand for themselves: where a text has them once, that is the place, whatever is around. */
const LONG = 20;

/**
 * So many places of a quote are looked at one by one. Words that stand in a text more often are told apart only by what
 * stands around them letter by letter, or by their position: a file may have thousands of such quotes.
 */
const MOST_PLACES = 100;

/**
 * Places selectors in one text, which is read once for all of them. Words decide: a place has the same ones, as passages
 * are read (`plainLetters`), and a position that points at others only gets a note. Words that are not there, or not at one certain place, are placed nowhere, never on what is like them.
 */
export class SelectorPlacer {
  private points: CodePointIndex | null = null;
  private plain: { readonly letters: PlainLetters; readonly words: string } | null = null;

  constructor(private readonly text: string) {}

  place(selector: TextSelector): Selected {
    const outer = this.placeOuter(selector);
    if (!selector.refinedBy || "problem" in outer) return outer;
    const { start, end } = outer.range;
    const inner = new SelectorPlacer(this.text.slice(start, end)).place(selector.refinedBy);
    if ("problem" in inner) return inner;
    return { ...inner, range: { start: start + inner.range.start, end: start + inner.range.end } };
  }

  private placeOuter({ quote, position }: TextSelector): Selected {
    const range = position && this.rangeOf(position);
    if (quote) return this.placeQuote(quote, range);
    return range ? { range, notes: ["position-alone"] } : { problem: "position-outside" };
  }

  /** A position in code units; null where it lies outside the text or is empty. */
  private rangeOf({ start, end }: TextRange): TextRange | null {
    this.points ??= codePointIndex(this.text);
    const isInside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end;
    if (!isInside || end > this.points.toCodePoint(this.text.length)) return null;
    return { start: this.points.toCodeUnit(start), end: this.points.toCodeUnit(end) };
  }

  private placeQuote(told: Quote, position: TextRange | null): Selected {
    const quote = { exact: lines(told.exact), prefix: lines(told.prefix), suffix: lines(told.suffix) };
    const chosen = this.amongItsWords(quote) ?? this.amongAll(quote, position);
    if ("problem" in chosen) return chosen;
    const notes: SelectorNote[] = position && !isSame(chosen.range, position) ? ["position-differs"] : [];
    return { range: chosen.range, notes };
  }

  /** The one place where the words stand among those told, letter by letter; null where there is none, or several. */
  private amongItsWords({ exact, prefix, suffix }: Quote): { readonly range: TextRange } | null {
    if (exact.trim() === "" || prefix + suffix === "") return null;
    const at = only(allOf(this.text, prefix + exact + suffix, 2));
    if (at === undefined) return null;
    const start = at + prefix.length;
    return { range: { start, end: start + exact.length } };
  }

  private amongAll(
    quote: Quote,
    position: TextRange | null,
  ): { readonly range: TextRange } | { problem: SelectorProblem } {
    const places = this.placesOf(quote.exact);
    if (places.length === 0) return { problem: "quote-missing" };
    const isCountless = places.length > MOST_PLACES;
    const looked = isCountless ? this.atPosition(quote.exact, position) : places;
    const fits = looked.map((range) => ({ range, fit: surroundingsFit(this.text, range, quote) }));
    const whole = fits.filter(({ fit }) => fit === "whole");
    const atPosition = fits.find(({ range, fit }) => fit !== "none" && isSame(range, position));
    const side = whole.length > 0 ? [] : fits.filter(({ fit }) => fit === "side");
    const chosen = isCountless ? atPosition : (only(whole) ?? atPosition ?? only(side) ?? only(fits));
    if (!chosen) return { problem: "quote-ambiguous" };
    const isDoubtful = chosen.fit === "none" && plainLetters(quote.exact).count < LONG;
    return isDoubtful ? { problem: "quote-elsewhere" } : chosen;
  }

  private atPosition(exact: string, position: TextRange | null): TextRange[] {
    return position && this.text.slice(position.start, position.end) === exact ? [position] : [];
  }

  /** Where the words stand letter by letter; where they do not at all, where they read the same. */
  private placesOf(exact: string): TextRange[] {
    if (exact.trim() === "") return [];
    const places = allOf(this.text, exact, MOST_PLACES + 1).map((start) => ({ start, end: start + exact.length }));
    if (places.length > 0) return places;
    const wanted = wordsOfLetters(plainLetters(exact));
    if (wanted === "") return [];
    const { letters, words } = this.readPlainly();
    const { offsets } = letters;
    const found = allOf(words, wanted, MOST_PLACES + 1).map((at) =>
      rangeOfLetters(this.text, offsets[at] as number, (offsets[at + wanted.length - 1] as number) + 1),
    );
    const whole = found.filter(({ start, end }) => !isInsideWord(this.text, start) && !isInsideWord(this.text, end));
    return whole.length > 0 ? whole : found;
  }

  private readPlainly() {
    if (this.plain) return this.plain;
    const letters = plainLetters(this.text);
    this.plain = { letters, words: wordsOfLetters(letters) };
    return this.plain;
  }
}

/** Where words stand in a text, from the front, at most so many places. */
function allOf(text: string, words: string, most: number): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < most; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

function lines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

function only<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}

function isSame(range: TextRange, other: TextRange | null): boolean {
  return other !== null && range.start === other.start && range.end === other.end;
}
