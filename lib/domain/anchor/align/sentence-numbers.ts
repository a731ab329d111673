import { stopIsInside } from "../../text/abbreviations";
import { kind } from "./token-kinds";
import { isWord, type Tokens } from "./tokens";

const stops = new Set(Array.from(".!?…。！？؟۔।॥։።", (stop) => stop.charCodeAt(0)));
const closing = new Set(Array.from("\"'”’»)]」』）", (sign) => sign.charCodeAt(0)));
const closesWithoutSpace = new Set(Array.from("。！？", (stop) => stop.charCodeAt(0)));

/** Fewer words than these end no sentence: “Mr.”, “No.”, initials. */
const FEWEST_WORDS = 3;

/**
 * For each token the number of its sentence, ascending from 0, roughly: to tell how much of the text around some words
 * is still there, it does not matter when an abbreviation ends one. A line break always does, and belongs to it.
 */
export function sentenceNumbers(tokens: Tokens): Int32Array {
  const numbers = new Int32Array(tokens.count);
  let sentence = 0;
  let words = 0;
  let stopped = false;
  for (let i = 0; i < tokens.count; i++) {
    const each = tokens.kinds[i];
    const unit = tokens.text.charCodeAt(tokens.starts[i] as number);
    const isClosing = each === kind.sign && closing.has(unit);
    const begins = stopped && each !== kind.space && each !== kind.line && !isClosing;
    const spaced = i > 0 && tokens.kinds[i - 1] === kind.space;
    const afterWide = i > 0 && closesWithoutSpace.has(lastUnit(tokens, i - 1));
    if (
      begins &&
      (spaced || afterWide || each === kind.sign) &&
      words >= FEWEST_WORDS &&
      !stops.has(unit) &&
      !isAbbreviated(tokens, i)
    ) {
      sentence++;
      words = 0;
    }
    if (begins) stopped = false;
    if (isWord(tokens, i)) words++;
    numbers[i] = sentence;
    if (stops.has(unit)) stopped = true;
    if (each === kind.line) {
      sentence++;
      words = 0;
      stopped = false;
    }
  }
  return numbers;
}

/** How far the text beside a stop is looked at; abbreviations are shorter. */
const CONTEXT = 16;

/** Longer words before a full stop are no abbreviations; most sentences end with one, and to ask takes time. */
function isAbbreviated({ text, starts }: Tokens, i: number): boolean {
  const at = starts[i] as number;
  if (!/(?:^|[^\p{L}\p{M}])[\p{L}\p{M}\p{N}]{1,5}\.\s*$/u.test(text.slice(Math.max(0, at - 8), at))) return false;
  return stopIsInside(text.slice(Math.max(0, at - CONTEXT), at).trimEnd(), text.slice(at, at + CONTEXT), "en");
}

function lastUnit(tokens: Tokens, i: number): number {
  return tokens.text.charCodeAt((tokens.starts[i + 1] as number) - 1);
}
