import type { TextRange } from "@/lib/domain/text/range";

/**
 * A word (letters with inner apostrophes, or single letters with stops such as U.S.), a number (digits with what stands
 * inside a number, a date or a time), or any other character that is no white space. Offsets are UTF-16 code units of the
 * whole text. `isTight` says that no white space stands between it and the token before it.
 */
export type Token = TextRange & {
  readonly kind: "word" | "number" | "mark";
  readonly text: string;
  /** The text in small letters, without vowel signs. */
  readonly plain: string;
  readonly isTight: boolean;
};

const word = /[\p{L}\p{M}]+(?:['’׳][\p{L}\p{M}]+)*/uy;
const initials = /(?:\p{Lu}\.){2,8}/uy;
const digitOrLetter = /[\p{L}\p{N}]/u;
const digit = /\p{Nd}/u;
const space = /[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
const vowelSigns = /[\u0640\u064b-\u065f\u0670\u0591-\u05c7]/g;
/** What may stand between the digits of one number, date or time. */
const inside = /[.,'’٬٫:/]/;
const groupSpaces = "\u00a0\u202f\u2009 ";

/** The tokens of one block of a text. */
export function tokensOf(text: string, { start, end }: TextRange): Token[] {
  const tokens: Token[] = [];
  let isTight = false;
  for (let at = start; at < end; ) {
    const code = text.codePointAt(at) as number;
    const character = String.fromCodePoint(code);
    if (space.test(character)) {
      at += character.length;
      isTight = false;
      continue;
    }
    const to = Math.min(end, endOfToken(text, at, character));
    const said = text.slice(at, to);
    const kind = kindOf(code, character);
    tokens.push({ start: at, end: to, kind, text: said, plain: plainWord(said), isTight });
    at = to;
    isTight = true;
  }
  return tokens;
}

/** A word in small letters, without vowel signs, so that other spellings of it are found in one table. */
function plainWord(said: string): string {
  return said.toLowerCase().replace(vowelSigns, "").replace(/[’ʼ]/g, "'");
}

function kindOf(code: number, character: string): Token["kind"] {
  if (isLatin(code)) return "word";
  if (digit.test(character)) return "number";
  return word.test(reset(word, character)) ? "word" : "mark";
}

/** a to z and A to Z, as most are. */
function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function endOfToken(text: string, at: number, character: string): number {
  if (!isLatin(text.charCodeAt(at)) && digit.test(character)) return endOfNumber(text, at);
  for (const form of [initials, word]) {
    form.lastIndex = at;
    if (form.test(text)) return withoutPossessive(text, at, form.lastIndex);
  }
  return at + character.length;
}

/** "Syria's" is a name and what is said of it. */
function withoutPossessive(text: string, start: number, end: number): number {
  return end - 2 > start && /['’]s/i.test(text.slice(end - 2, end)) && digitOrLetter.test(text.charAt(end - 3))
    ? end - 2
    : end;
}

function endOfNumber(text: string, from: number): number {
  let at = endOfDigits(text, from);
  const lead = at - from;
  let isGrouped = false;
  for (;;) {
    const next = text.charAt(at);
    const run = endOfDigits(text, at + 1);
    const length = run - at - 1;
    if (length === 0) return at;
    // 1 200 000: groups of three behind one to three digits, and nothing else between them.
    const isGroup =
      groupSpaces.includes(next) && next !== "" && length === 3 && (isGrouped || (lead <= 3 && at - from === lead));
    if (isGroup) isGrouped = true;
    else if (!inside.test(next) && !(next === "-" && isIsoDate(text, from, at, run))) return at;
    at = run;
  }
}

/** 2025-11-09: other hyphens between digits are ranges. */
function isIsoDate(text: string, from: number, at: number, run: number): boolean {
  const before = text.slice(from, at);
  if (run - at - 1 !== 2) return false;
  if (before.length === 4) return text.charAt(run) === "-" && endOfDigits(text, run + 1) === run + 3;
  return before.length === 7 && before.charAt(4) === "-";
}

function endOfDigits(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.codePointAt(at);
    if (code === undefined || !digit.test(String.fromCodePoint(code))) return at;
    at += code > 0xffff ? 2 : 1;
  }
}

function reset(form: RegExp, character: string): string {
  form.lastIndex = 0;
  return character;
}
