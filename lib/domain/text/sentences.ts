import { stopIsInside } from "./abbreviations";
import type { Block } from "./blocks";
import { isGraphemeBoundary } from "./graphemes";
import type { TextRange } from "./range";
import { trimRange } from "./trim";

/**
 * Blocks are segmented in pieces of about this many code units: a Segmenter's cost grows with the square of its text.
 */
const PIECE = 4000;

/** Ends that UAX #29 does not know: to it "…" ends nothing, and the Greek question mark is a semicolon. */
const pauses = /…[\p{Pe}\p{Pf}"']{0,3} {1,4}(?=[\p{Ps}\p{Pi}"']{0,3}\p{Lu})/gu;
const pausesAndGreekQuestions = /[…;\u037e][\p{Pe}\p{Pf}"']{0,3} {1,4}(?=[\p{Ps}\p{Pi}"']{0,3}\p{Lu})/gu;

/** A colon, which many write for the Armenian full stop. */
const pausesAndArmenianStops = /[…:][\p{Pe}\p{Pf}"']{0,3} {1,4}(?=[\p{Ps}\p{Pi}"'«]{0,3}\p{Lu})/gu;
const pausesOf: ReadonlyMap<string, RegExp> = new Map([
  ["el", pausesAndGreekQuestions],
  ["hy", pausesAndArmenianStops],
]);

/** What goes on behind a Japanese quotation: who said it, and other particles; とにかく and ところで begin anew. */
const japaneseGoesOn = /^(?:と(?!にかく|ころ)|って|など|を|が|の)/;

/** How far the text beside a supposed end is looked at; abbreviations are shorter. */
const CONTEXT = 40;

/**
 * The sentences of a version, in text order, as ranges without white space at their ends. A sentence never leaves its
 * block, and a heading is at least one. Together they hold every character of the blocks that is not white space.
 * The ends are those of UAX #29, mended where it breaks after abbreviations, before a reporting clause
 * ("Really?" he asked) or after an opening quotation mark, and where it misses an end before a number, behind "…" or at
 * the Greek question mark and the Armenian colon.
 * `language` is a BCP 47 tag; "und" will do.
 */
export function sentencesOf(
  text: string,
  blocks: readonly (TextRange & { readonly kind?: Block["kind"] })[],
  language: string,
): TextRange[] {
  const segmenter = new Intl.Segmenter(language === "und" ? "en" : language, { granularity: "sentence" });
  return blocks.flatMap((block) => sentencesOfBlock(text, block, segmenter, language));
}

function sentencesOfBlock(text: string, block: TextRange, segmenter: Intl.Segmenter, language: string): TextRange[] {
  // A line break inside a block only wraps it; to the segmenter it would end a sentence.
  const flat = text.slice(block.start, block.end).replace(/\n/g, " ");
  const sentences: TextRange[] = [];
  let start = 0;
  for (const supposed of [...supposedEnds(flat, segmenter, language.split("-")[0] ?? ""), flat.length]) {
    const end = supposed === flat.length ? supposed : besideMarks(flat, start, supposed);
    if (end <= start) continue; // moved past the next supposed end
    if (end < flat.length && (goesOn(flat, end, language) || !isGraphemeBoundary(text, block.start + end))) continue;
    const range = trimRange(text, { start: block.start + start, end: block.start + end });
    start = end;
    const last = sentences.at(-1);
    // What holds no word, such as a stray mark or "…", belongs to the sentence before it.
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(range.start, range.end))) {
      sentences[sentences.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else if (range.start < range.end) {
      sentences.push(range);
    }
  }
  return sentences;
}

/** Every offset inside `flat` where a sentence may end, ascending; `language` is the first part of its tag. */
function supposedEnds(flat: string, segmenter: Intl.Segmenter, language: string): number[] {
  const ends = new Set<number>();
  for (let from = 0, size = PIECE; from < flat.length; ) {
    let next = from;
    for (const { index } of segmenter.segment(flat.slice(from, from + size))) {
      if (index === 0) continue;
      next = from + index;
      ends.add(next);
      // A longer piece was taken for one long sentence; to read on in it would cost the square of its length again.
      if (size > PIECE) break;
    }
    const readWhole = next === from || size === PIECE;
    if (readWhole && from + size >= flat.length) break;
    // The last sentence of a piece may be cut short: begin again with it, or take a longer piece when it is alone.
    size = next === from ? size * 2 : PIECE;
    from = next;
  }
  // UAX #29 (rule SB8) looks past a number for a small letter, and so joins "… in 2025. 71 people were held."
  for (const match of flat.matchAll(/[.!?][\p{Pe}\p{Pf}"']{0,3} {1,4}(?=[\p{Ps}\p{Pi}"']{0,3}\p{N})/gu)) {
    ends.add(match.index + match[0].length);
  }
  for (const match of flat.matchAll(pausesOf.get(language) ?? pauses)) {
    ends.add(match.index + match[0].length);
  }
  return [...ends].sort((a, b) => a - b);
}

/** Whether the sentence does not end at `end` after all. */
function goesOn(flat: string, end: number, language: string): boolean {
  const before = flat.slice(Math.max(0, end - CONTEXT), end).trimEnd();
  const after = flat.slice(end, end + CONTEXT).trimStart();
  // A small letter begins no sentence; behind a quotation it is who said it.
  if (/^[\p{Ps}\p{Pi}"']*\p{Ll}/u.test(after)) return true;
  return (/[」』）]$/.test(before) && japaneseGoesOn.test(after)) || stopIsInside(before, after, language);
}

/**
 * Moves a supposed end so that quotation marks stand with the sentence they belong to. UAX #29 leaves an opening mark
 * right behind a full stop with the sentence before, as in Chinese (他说。“好”), and a closing one behind a space with
 * the sentence after, as in French (« Oui ! » dit-il). “ closes where a German „ is open, and then stays.
 */
function besideMarks(flat: string, start: number, end: number): number {
  const closing = /^[\p{Pf}\p{Pe}]+(?:\s+|$)/u.exec(flat.slice(end, end + CONTEXT));
  if (closing) return end + closing[0].length;
  let at = end;
  while (at > start && /[\p{Ps}“]/u.test(flat.charAt(at - 1))) {
    if (flat.charAt(at - 1) === "“" && isOpenLow(flat.slice(Math.max(start, at - 1000), at - 1))) break;
    at--;
  }
  return at;
}

function isOpenLow(text: string): boolean {
  return text.lastIndexOf("„") > text.lastIndexOf("“");
}
