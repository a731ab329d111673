import { stopIsInside } from "@/lib/domain/text/abbreviations";
import { kind } from "./token-kinds";
import { isWord, type Tokens } from "./tokens";

const stops = new Set(Array.from(".!?…。！？؟۔।॥։።", (stop) => stop.charCodeAt(0)));
const closing = new Set(Array.from("\"'”’»)]」』）", (sign) => sign.charCodeAt(0)));
const closesWithoutSpace = new Set(Array.from("。！？", (stop) => stop.charCodeAt(0)));

/** A straight quotation mark opens as well as it closes. */
const QUOTE = 0x22;

/** Fewer words than these end no sentence: “Mr.”, “No.”, initials. */
const FEWEST_WORDS = 2;

/**
 * For each token the number of its sentence, ascending from 0, roughly: to tell how much of the text around some words
 * is still there, it does not matter when an abbreviation ends one. A line break always does, and belongs to it.
 */
export function sentenceNumbers(tokens: Tokens): Int32Array {
  const numbers = new Int32Array(tokens.count);
  let sentence = 0;
  let words = 0;
  let stopped = false;
  let isWide = false;
  let isQuoteOpen = false;
  for (let i = 0; i < tokens.count; i++) {
    const each = tokens.kinds[i];
    const unit = tokens.text.charCodeAt(tokens.starts[i] as number);
    const spaced = i > 0 && tokens.kinds[i - 1] === kind.space;
    const isClosing = each === kind.sign && closing.has(unit) && !spaced && (unit !== QUOTE || isQuoteOpen);
    const begins = stopped && each !== kind.space && each !== kind.line && !isClosing;
    if (
      begins &&
      (spaced || isWide || each === kind.sign) &&
      words >= FEWEST_WORDS &&
      !stops.has(unit) &&
      !isAbbreviated(tokens, i)
    ) {
      sentence++;
      words = 0;
    }
    if (begins) stopped = false;
    if (isWord(tokens, i)) words++;
    if (unit === QUOTE) isQuoteOpen = !isQuoteOpen;
    numbers[i] = sentence;
    if (stops.has(unit)) {
      stopped = true;
      isWide = closesWithoutSpace.has(unit);
    }
    if (each === kind.line) {
      sentence++;
      words = 0;
      stopped = false;
      isQuoteOpen = false;
    }
  }
  return numbers;
}

/** Where each sentence's tokens start, and last where the last one's end. */
export function sentenceStarts(sentences: Int32Array): Int32Array {
  const starts = new Int32Array((sentences.at(-1) ?? -1) + 2);
  for (let i = sentences.length - 1; i >= 0; i--) starts[sentences[i] as number] = i;
  starts[starts.length - 1] = sentences.length;
  return starts;
}

/** How far the text beside a stop is looked at; abbreviations are shorter. */
const CONTEXT = 16;

/** Longer words before a full stop are no abbreviations; most sentences end with one, and to ask takes time. */
function isAbbreviated({ text, starts }: Tokens, i: number): boolean {
  const at = starts[i] as number;
  if (!/(?:^|[^\p{L}\p{M}])[\p{L}\p{M}\p{N}]{1,5}\.\s*$/u.test(text.slice(Math.max(0, at - 8), at))) return false;
  return stopIsInside(text.slice(Math.max(0, at - CONTEXT), at).trimEnd(), text.slice(at, at + CONTEXT), "en");
}
