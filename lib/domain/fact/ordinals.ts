import { germanNumber } from "./number-words";
import { isJoint, type Reading, wordAt } from "./reading";

/** An ordinal in words and its number; `isCompound` where it has several parts, so that it can hardly mean anything else. */
type Ordinal = { readonly to: number; readonly value: number; readonly isCompound: boolean };

/** "third", "twenty-first", "einundzwanzigsten", "التاسعة والخمسين"; null where none begins. First by itself is none. */
export function ordinalWordsAt(reading: Reading, at: number): Ordinal | null {
  if (reading.language === "de") return germanAt(reading, at);
  return reading.language === "ar" ? arabicAt(reading, at) : englishAt(reading, at);
}

function englishAt(reading: Reading, at: number): Ordinal | null {
  const { words, language } = reading;
  const single = words.ordinals.get(wordAt(reading, at));
  if (single !== undefined) return { to: at + 1, value: single, isCompound: false };
  const ten = language === "en" ? words.numbers.get(wordAt(reading, at)) : undefined;
  if (ten === undefined || ten < 20 || !isJoint(reading, at + 1)) return null;
  const one = wordAt(reading, at + 2) === "first" ? 1 : words.ordinals.get(wordAt(reading, at + 2));
  return one === undefined || one > 9 ? null : { to: at + 3, value: ten + one, isCompound: true };
}

function germanAt(reading: Reading, at: number): Ordinal | null {
  const { words } = reading;
  const word = wordAt(reading, at);
  const single = words.ordinals.get(word);
  if (single !== undefined) return { to: at + 1, value: single, isCompound: false };
  const stem = /^(\p{L}{5,60}?)s?te[nmrs]?$/u.exec(word)?.[1];
  const value = stem === undefined ? null : germanNumber(stem, words.numbers);
  return value === null || value < 13 ? null : { to: at + 1, value, isCompound: false };
}

function arabicAt(reading: Reading, at: number): Ordinal | null {
  const { words } = reading;
  const single = words.ordinals.get(wordAt(reading, at, words.ordinals));
  const one = single ?? (/^الحادية?$/.test(wordAt(reading, at)) ? 1 : undefined);
  if (one === undefined) return null;
  const next = wordAt(reading, at + 1);
  if (/^عشرة?$/.test(next)) return { to: at + 2, value: one + 10, isCompound: true };
  const ten = next.startsWith("وال") ? words.numbers.get(next.slice(3)) : undefined;
  if (ten !== undefined && ten >= 20 && ten < 100) return { to: at + 2, value: one + ten, isCompound: true };
  return single === undefined ? null : { to: at + 1, value: single, isCompound: false };
}
