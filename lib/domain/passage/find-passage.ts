import type { TextRange } from "@/lib/domain/text/range";
import { isBlank } from "@/lib/domain/text/trim";
import { trimmedEnds } from "@/lib/domain/text/trim-ends";
import { type ExactPlace, findExactly } from "./find-exactly";
import { findInCapitals } from "./find-in-capitals";
import { findInParts, passageParts } from "./find-in-parts";
import { findRoughly } from "./find-roughly";
import { findTurned } from "./find-turned";
import { placeEnds } from "./place-ends";
import { type PlainLetters, plainLetters } from "./plain-letters";
import { type DifferencePart, shareKept, wordDifference } from "./word-difference";

/**
 * Where a text has a passage. `exact`: the same words, whatever quotation marks, dashes, spaces and line breaks stand
 * between them, and though one of the two is in capitals throughout; `count` is the number of such places. `approximate`: other words, which `difference` shows against the
 * passage (`gone`: only the passage has them), alike by `confidence` (0 to 1). Ends split no grapheme.
 */
export type FoundPassage =
  | ({ readonly how: "exact" } & ExactPlace)
  | ({
      readonly how: "approximate";
      readonly confidence: number;
      readonly difference: readonly DifferencePart[];
    } & TextRange)
  | { readonly how: "not-found"; readonly nearest: TextRange | null };

/** Less alike than this, a place is at best the nearest. */
const ALIKE = 0.65;

/** Around a passage as it is pasted: quotation marks and the ellipses of whoever quoted it. */
const wrapping = /[\s"“”„«»‘’'()[\]….]/;

/**
 * Finds a passage, as somebody pasted or remembers it, in the text of a snapshot. An ellipsis in it (`…`, `...`, also in
 * brackets) may stand for words left out: its parts are found in order, as one approximate range. Takes time nearly in
 * proportion to the text.
 *
 * @param hint where it is likely to stand (code units of the text); of several exact places the nearest is taken
 */
export function findPassage(text: string, passage: string, hint: { readonly start?: number } = {}): FoundPassage {
  if (isBlank(passage)) return { how: "not-found", nearest: null };
  const plain = plainLetters(text);
  const bare = trimmedEnds(passage, wrapping);
  for (const words of [passage, bare]) {
    const place = findExactly(text, plain, words, hint.start);
    if (place) return { how: "exact", ...place };
  }
  const inCapitals = findInCapitals(text, plain, bare, plainLetters(bare), hint.start);
  if (inCapitals) return { how: "exact", ...inCapitals };
  const parts = passageParts(bare);
  const spanned = parts.length > 1 ? findInParts(text, plain, parts, hint.start) : null;
  if (spanned)
    return { how: "approximate", ...spanned, confidence: 1, difference: differenceAt(text, passage, spanned) };
  const turned = findTurned(text, bare);
  if (turned) return { how: "approximate", ...turned, confidence: 1, difference: differenceAt(text, passage, turned) };
  return roughly(text, plain, parts.join(" "));
}

function roughly(text: string, plain: PlainLetters, passage: string): FoundPassage {
  const near = plain.count === 0 ? null : findRoughly(text, plain, passage);
  if (!near) return { how: "not-found", nearest: null };
  const range = placeEnds(text, passage, near);
  const difference = differenceAt(text, passage, range);
  const confidence = Math.round(shareKept(difference) * 100) / 100;
  return confidence < ALIKE
    ? { how: "not-found", nearest: range }
    : { how: "approximate", ...range, confidence, difference };
}

function differenceAt(text: string, passage: string, { start, end }: TextRange): DifferencePart[] {
  return wordDifference(passage, text.slice(start, end));
}
