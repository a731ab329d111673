import { type Direction, firstStrongDirection } from "@/lib/domain/text/direction";
import { isolated } from "@/lib/domain/text/isolates";
import type { Written } from "./paper";

/** A word longer than this, in UTF-16 code units, may be broken anywhere; the page would end inside it otherwise. */
const longestWord = 32;
const breakAfter = 16;

/** Characters that embed, override or isolate direction. */
const reorders = /[\u202a-\u202e\u2066-\u2069]/;

/** Scripts that break between characters by themselves. */
const unspaced =
  /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Hangul}|\p{sc=Thai}|\p{sc=Lao}|\p{sc=Khmer}|\p{sc=Myanmar}/u;

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * What somebody wrote, as data for the page: in lines, each in pieces between which a very long word may break. The
 * direction is that of its first strong letter, as `dir="auto"` has it on a web page.
 */
export function written(text: string, language: string | null = null, fallback: Direction | null = null): Written {
  const split = text.replaceAll("\r\n", "\n").split(/[\n\r\u2028\u2029\u0085\v\f]/);
  // typst orders a paragraph as a whole, so what changes direction by itself must not reach its other words.
  const lines = reorders.test(text) ? split.map(isolated) : split;
  return {
    k: "written",
    lines: lines.map(piecesOf),
    lang: language === null ? null : typstLanguage(language),
    dir: firstStrongDirection(text) ?? fallback,
  };
}

/** A language tag's two or three letters, which is all that typst takes; "und" when it has none. */
export function typstLanguage(tag: string): string {
  return /^([a-z]{2,3})(?:-|$)/i.exec(tag)?.[1]?.toLowerCase() ?? "und";
}

function piecesOf(line: string): string[] {
  const words = line.split(/(\S+)/);
  if (words.every((word) => word.length <= longestWord || isSpace(word))) return [line];
  return withShortTogether(words)
    .flatMap((part) => (part.length > longestWord && !unspaced.test(part) ? broken(part) : part))
    .filter((part, i, all) => part !== "" || (i < all.length - 1 && i > 0));
}

function isSpace(part: string): boolean {
  return part.trim() === "";
}

/** Joins what stands between two words that are too long. */
function withShortTogether(words: readonly string[]): string[] {
  const parts: string[] = [];
  const short: string[] = [];
  for (const word of words) {
    if (word.length <= longestWord || isSpace(word)) short.push(word);
    else parts.push(short.splice(0).join(""), word);
  }
  return [...parts, short.join("")];
}

/** Where a long word may break: behind what separates in addresses, and after so many characters in any case. */
const mayBreakAfter = /[/?&=.,;:_-]$/;

/** The word cut between graphemes, with "" at each cut. */
function broken(word: string): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const grapheme of graphemesOf(word)) {
    piece += grapheme;
    if (piece.length < breakAfter && !(piece.length > 3 && mayBreakAfter.test(piece))) continue;
    pieces.push(piece, "");
    piece = "";
  }
  return piece === "" ? pieces.slice(0, -1) : [...pieces, piece];
}

/** Hashes and most addresses are ASCII, where each unit is a grapheme; a segmenter takes fifty times as long. */
function graphemesOf(word: string): Iterable<string> {
  return /^[!-~]+$/.test(word) ? word : Array.from(graphemes.segment(word), ({ segment }) => segment);
}
