import { foldLetter } from "@/lib/domain/text/fold-letter";
import { foldedText } from "@/lib/domain/text/folded-text";

/** A text with what was found in it: `hits` are the starts and ends of stretches, in turn and in order, in UTF-16 code units. */
export type Marked = { readonly text: string; readonly hits: readonly number[] };

/** How many code units of an excerpt stand before its first hit at most, and how long it is. */
const BEFORE = 60;
const LONGEST = 200;

/** Scripts that write no spaces, or write article and prepositions onto the word: a hit may begin within a word there. */
const midWord =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Arabic}\p{Script=Hebrew}]/u;
const partOfWord = /[\p{L}\p{N}\p{M}]/u;

/** Marks each place of a text where one of the folded words begins a word, or stands at all in scripts where that cannot be told. */
export function markHits(text: string, words: readonly string[]): Marked {
  const { folded, starts, ends } = foldedText(text, foldLetter);
  const found = words.flatMap((word) => placesOf(folded, word));
  const ranges = found
    .map(({ start, end }) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? text.length }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
  const hits: number[] = [];
  for (const { start, end } of ranges) {
    const last = hits.length - 1;
    if (last >= 0 && start <= (hits[last] ?? 0)) hits[last] = Math.max(hits[last] ?? 0, end);
    else hits.push(start, end);
  }
  return { text, hits };
}

/** The part of a text around its first hit, in one line; whole if it is short. "…" stands for what is left out. */
export function excerptOf(text: string, words: readonly string[]): Marked {
  const line = text.replace(/\s+/g, " ").trim();
  const { hits } = markHits(line, words);
  if (line.length <= LONGEST) return { text: line, hits };
  const first = hits[0] ?? 0;
  const start = first <= BEFORE ? 0 : wordStart(line, first - BEFORE, first);
  const end = start + LONGEST >= line.length ? line.length : wordEnd(line, start + LONGEST);
  const cut = `${start > 0 ? "…" : ""}${line.slice(start, end)}${end < line.length ? "…" : ""}`;
  const shift = start - (start > 0 ? 1 : 0);
  return { text: cut, hits: within(hits, start, end).map((at) => at - shift) };
}

/** The hits that lie between two offsets. */
function within(hits: readonly number[], start: number, end: number): number[] {
  return hits.flatMap((at, i) => {
    const until = hits[i + 1] ?? 0;
    return i % 2 === 0 && at >= start && until <= end ? [at, until] : [];
  });
}

function placesOf(folded: string, word: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  if (word === "") return places;
  const isAnywhere = midWord.test(word);
  for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + word.length))
    if (
      isAnywhere ||
      start === 0 ||
      !partOfWord.test(folded.charAt(start - 1)) ||
      midWord.test(folded.charAt(start - 1))
    )
      places.push({ start, end: start + word.length });
  return places;
}

/** The start of the first word behind `from`, but not behind `to`. */
function wordStart(line: string, from: number, to: number): number {
  const space = line.indexOf(" ", from);
  return space >= 0 && space < to ? space + 1 : whole(line, from);
}

/** The end of the last word before `to`, unless that word is very long. */
function wordEnd(line: string, to: number): number {
  const space = line.lastIndexOf(" ", to);
  return space > to - 40 ? space : whole(line, to);
}

/** The offset, or the one before it where it stands within a letter of two code units. */
function whole(line: string, at: number): number {
  return /[\udc00-\udfff]/.test(line.charAt(at)) ? at - 1 : at;
}
