import { type ExactPlace, findLetters } from "./find-exactly";
import type { PlainLetters } from "./plain-letters";

const FINAL_SIGMA = 0x3c2;
const DOTLESS_I = 0x131;

/**
 * Where a text has the letters of a passage but for capitals, and one of the two is in capitals throughout, as headlines
 * are set and copied. Accents, which capitals often lack, do not count then. Null when there is no such place.
 */
export function findInCapitals(
  text: string,
  plain: PlainLetters,
  passage: string,
  letters: PlainLetters,
  near?: number,
): ExactPlace | null {
  const place = findLetters(text, inSmall(plain), inSmall(letters), near);
  if (!place) return null;
  return isInCapitals(passage) || isInCapitals(text.slice(place.start, place.end)) ? place : null;
}

function isInCapitals(words: string): boolean {
  return /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words.replace(/ß/g, ""));
}

function inSmall({ units, offsets, count }: PlainLetters): PlainLetters {
  const small: number[] = [];
  const places: number[] = [];
  for (let i = 0; i < count; i++) {
    const offset = offsets[i] as number;
    for (const unit of smallOf(units[i] as number)) {
      small.push(unit);
      places.push(offset);
    }
  }
  return { units: Uint16Array.from(small), offsets: Int32Array.from(places), count: small.length };
}

const known: (readonly number[] | undefined)[] = [];

function smallOf(unit: number): readonly number[] {
  const before = known[unit];
  if (before) return before;
  const found = smallForm(unit);
  known[unit] = found;
  return found;
}

function smallForm(unit: number): number[] {
  if (unit >= 0x300 && unit <= 0x36f) return [];
  if (unit === FINAL_SIGMA) return [0x3c3];
  if (unit === DOTLESS_I) return [0x69];
  const small = String.fromCharCode(unit)
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace("ß", "ss");
  return Array.from({ length: small.length }, (_, i) => small.charCodeAt(i));
}
