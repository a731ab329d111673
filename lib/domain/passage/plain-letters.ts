import { plainUnit } from "@/lib/domain/anchor/align/plain-units";

/**
 * A text as passages are looked for in it: code units, and for each the offset (code units) in the text that it came from,
 * ascending.
 */
export type PlainLetters = {
  readonly units: Uint16Array;
  readonly offsets: Int32Array;
  readonly count: number;
};

const LAM = 0x644;
const ALEF = 0x627;
const DASH = 0x2d;
const BAR = 0x7c;

/** Ligatures and letters by their shape, full-width letters, and the ellipsis, which is three stops. */
const byShape = /[\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufeff\uff01-\uff5e\u2026]/;
/** Vowel signs of Arabic, and the stroke that lengthens a word; few writers set them, and PDFs mix them up. */
const arabicSigns = /[\u0640\u064b-\u065f\u0670]/g;

/** Filled in as characters are met; most texts have few different ones. */
const known: (readonly number[] | undefined)[] = [];

/**
 * The letters, digits and signs of a text, such that two texts with the same words give the same, whatever system set
 * them: white space, soft hyphens and other unseen characters go, and so do bars between the cells of a table and dashes
 * away from numbers, which a line's end may add or take; quotation marks are straight; ligatures are taken apart, and
 * letters from their accents (NFD); Arabic goes without vowel signs, and lam with alef in one order, since PDFs turn the
 * two around. Case counts.
 */
export function plainLetters(text: string): PlainLetters {
  const letters = new Letters(text.length);
  for (let at = 0; at < text.length; at++) {
    for (const each of plainUnits(text.charCodeAt(at))) {
      if (each === DASH && !letters.endsInDigit() && !isDigit(nextShown(text, at + 1))) continue;
      if (each === BAR && isSpace(text.charCodeAt(at - 1)) && isSpace(text.charCodeAt(at + 1))) continue;
      letters.add(each, at);
    }
  }
  return letters;
}

/** How many code units go into one call, whose arguments lie on the stack. */
const atOnce = 8_192;

/** The same as a string, for looking many passages up in it. */
export function wordsOfLetters({ units, count }: PlainLetters): string {
  const parts: string[] = [];
  for (let i = 0; i < count; i += atOnce)
    parts.push(String.fromCharCode(...units.subarray(i, Math.min(count, i + atOnce))));
  return parts.join("");
}

function plainUnits(unit: number): readonly number[] {
  const before = known[unit];
  if (before) return before;
  const found = plainOf(unit);
  known[unit] = found;
  return found;
}

function plainOf(unit: number): number[] {
  const character = String.fromCharCode(unit);
  if (/[\s\p{Cf}]/u.test(character)) return [];
  const plain = String.fromCharCode(plainUnit(unit));
  const apart = byShape.test(plain)
    ? plain.normalize("NFKD")
    : /[\uac00-\ud7a3]/.test(plain)
      ? plain
      : plain.normalize("NFD");
  return Array.from({ length: apart.length }, (_, i) => apart.charCodeAt(i)).filter(
    (each) => !String.fromCharCode(each).replace(arabicSigns, "").match(/^\s?$/),
  );
}

class Letters implements PlainLetters {
  units: Uint16Array<ArrayBuffer>;
  offsets: Int32Array<ArrayBuffer>;
  count = 0;

  constructor(characters: number) {
    this.units = new Uint16Array(characters + 16);
    this.offsets = new Int32Array(characters + 16);
  }

  add(unit: number, offset: number): void {
    if (this.count === this.units.length) this.grow();
    const isBeside = this.count > 0 && this.offsets[this.count - 1] === offset - 1;
    const turned = unit === ALEF && isBeside && this.units[this.count - 1] === LAM;
    if (turned) this.units[this.count - 1] = ALEF;
    this.units[this.count] = turned ? LAM : unit;
    this.offsets[this.count++] = offset;
  }

  endsInDigit(): boolean {
    return this.count > 0 && isDigit(this.units[this.count - 1] as number);
  }

  private grow(): void {
    const { units, offsets } = this;
    this.units = new Uint16Array(units.length * 2);
    this.offsets = new Int32Array(units.length * 2);
    this.units.set(units);
    this.offsets.set(offsets);
  }
}

/** How far behind a dash a number may stand. */
const BEHIND = 3;

function nextShown(text: string, from: number): number {
  let at = from;
  while (at < from + BEHIND && isSpace(text.charCodeAt(at))) at++;
  return text.charCodeAt(at);
}

function isSpace(unit: number): boolean {
  return Number.isNaN(unit) || unit === 0x20 || unit === 0xa0 || (unit >= 0x9 && unit <= 0xd);
}

function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x660 && unit <= 0x669) || (unit >= 0x6f0 && unit <= 0x6f9);
}
