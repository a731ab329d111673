import type { TextRange } from "@/lib/domain/text/range";
import { isBlank } from "@/lib/domain/text/trim";
import { findExactly, placesOf } from "./find-exactly";
import { type PlainLetters, plainLetters } from "./plain-letters";

/** So many code units at most may be left out between two parts. */
const LEFT_OUT = 5_000;
/** A passage with more parts is hardly one, and its first part in more places hardly tells where it is. */
const MOST_PARTS = 8;
const MOST_PLACES = 50;

const ellipsis = /\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,}/;

/** What a passage says between its ellipses; one part where it has none, or too many. */
export function passageParts(passage: string): string[] {
  const parts = passage
    .split(ellipsis)
    .map((part) => part.trim())
    .filter((part) => !isBlank(part));
  return parts.length > MOST_PARTS || parts.length === 0 ? [passage] : parts;
}

/**
 * The range from a passage's first part to its last, where all stand exactly and in order: the nearest to `near` (an
 * offset). Null where they do not stand so.
 */
export function findInParts(text: string, plain: PlainLetters, parts: readonly string[], near = 0): TextRange | null {
  const [first = "", ...rest] = parts;
  let best: TextRange | null = null;
  let places = 0;
  for (const place of placesOf(text, plain, plainLetters(first))) {
    if (++places > MOST_PLACES) break;
    const end = endOfRest(text, rest, place.end);
    if (end !== null && (!best || Math.abs(place.start - near) < Math.abs(best.start - near))) {
      best = { start: place.start, end };
    }
  }
  return best;
}

function endOfRest(text: string, parts: readonly string[], from: number): number | null {
  let end = from;
  for (const part of parts) {
    // Twice its length, for it may stand there with many more spaces.
    const window = text.slice(end, end + LEFT_OUT + 2 * part.length);
    const place = findExactly(window, plainLetters(window), part);
    if (!place) return null;
    end += place.end;
  }
  return end;
}
