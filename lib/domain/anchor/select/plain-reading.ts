import { plainUnit } from "../align/plain-units";

/** A text as its words read, and for each code unit of that the offset (code units) that it has in the text. */
export type PlainReading = { readonly words: string; readonly offsets: Int32Array };

/** Soft hyphens, zero-width spaces, and marks of direction: systems add and drop them, and nobody sees them. */
const unseen = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const space = /\s/;

/**
 * Reads a text as any system that carries it does: white space of any kind and length is one space, quotation marks and
 * dashes are straight, and what is unseen is left out. All else stays, case and accents too.
 */
export function plainReading(text: string): PlainReading {
  const units = new Uint16Array(text.length);
  const offsets = new Int32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isSpace = unit <= 0x20 || (unit >= 0x7f && space.test(text.charAt(at)));
    if (isSpace && count > 0 && units[count - 1] === 0x20) continue;
    if (!isSpace && unit >= 0xad && unseen.test(text.charAt(at))) continue;
    units[count] = isSpace ? 0x20 : plainUnit(unit);
    offsets[count++] = at;
  }
  return { words: stringOf(units.subarray(0, count)), offsets: offsets.subarray(0, count) };
}

/** The words of a text alone, without white space at the ends. */
export function plainWords(text: string): string {
  return plainReading(text).words.trim();
}

/** How many code units go into one call, whose arguments lie on the stack. */
const atOnce = 8_192;

function stringOf(units: Uint16Array): string {
  const parts: string[] = [];
  for (let i = 0; i < units.length; i += atOnce) parts.push(String.fromCharCode(...units.subarray(i, i + atOnce)));
  return parts.join("");
}
