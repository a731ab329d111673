import { times } from "./numerals";
import { isJoint, type Reading, wordAt } from "./reading";

/** A number in words: the token behind it, and its value in digits. */
export type InWords = { readonly to: number; readonly value: string };

/** The number that is said in words from `at` on; null where none begins. */
export function numberWordsAt(reading: Reading, at: number): InWords | null {
  return reading.language === "de" ? germanAt(reading, at) : sequenceAt(reading, at);
}

/** The number that a multiple behind it makes of one: "2.5 million". */
export function multiplied(reading: Reading, number: InWords): InWords {
  let { to, value } = number;
  for (;;) {
    const factor = reading.words.multiples.get(wordAt(reading, to, reading.words.multiples));
    if (factor === undefined) return { to, value };
    value = times(value, factor);
    to++;
    if (reading.tokens[to]?.text === "." && /^(?:Mio|Mrd|Tsd|Bio)$/.test(reading.tokens[to - 1]?.text ?? "")) to++;
  }
}

/** One number after the other, largest first; in Arabic ones before tens, each behind the first with "and" before it. */
function sequenceAt(reading: Reading, from: number): InWords | null {
  const { words, language } = reading;
  let total = 0;
  let current = 0;
  let to = from;
  let isBegun = false;
  if (words.articles.has(wordAt(reading, from))) {
    if (!words.multiples.has(wordAt(reading, from + 1))) return null;
    current = 1;
    to++;
    isBegun = true;
  }
  for (let at = to; ; ) {
    if (isBegun && isJoint(reading, at)) at++;
    const joined = isBegun && words.and !== "" && language !== "ar" && wordAt(reading, at) === words.and;
    if (joined) at++;
    const hasAnd = language === "ar" && reading.tokens[at]?.plain.startsWith(words.and) === true;
    const word = wordAt(
      reading,
      at,
      words.numbers.has(wordAt(reading, at, words.numbers)) ? words.numbers : words.multiples,
    );
    const isAlone = /^(?:أحد|إحدى)$/.test(word) && !/^عشرة?$/.test(wordAt(reading, at + 1));
    const number = isAlone ? undefined : words.numbers.get(word);
    const factor = words.multiples.get(word);
    if (number !== undefined && mayFollow(current, number, { isBegun, hasAnd, language })) {
      if (joined && current % 100 !== 0) break;
      current += number;
    } else if (factor !== undefined && !joined && (isBegun || language === "ar")) {
      if (factor === 100 && language !== "ar") current = (current || 1) * 100;
      else if (factor <= 100) current = current === 0 || current >= 100 ? current + factor : current * factor;
      else {
        total += (current || 1) * factor;
        current = 0;
      }
    } else break;
    at++;
    to = at;
    isBegun = true;
  }
  return isBegun && to > from ? { to, value: String(total + current) } : null;
}

function mayFollow(
  current: number,
  next: number,
  { isBegun, hasAnd, language }: { isBegun: boolean; hasAnd: boolean; language: string },
) {
  if (!isBegun) return true;
  if (language === "ar" && hasAnd) {
    if (current % 1000 === 0) return next < 1000;
    return current % 100 === 0 ? next < 100 : current % 100 < 10 && next >= 20 && next < 100;
  }
  if (language === "ar") return next === 10 && current % 100 > 0 && current % 100 < 10;
  if (next === 0) return false;
  return current % 100 === 0 ? next < 100 : current % 10 === 0 && next < 10 && current % 100 >= 20;
}

function germanAt(reading: Reading, from: number): InWords | null {
  const { words, tokens } = reading;
  const word = wordAt(reading, from);
  if (words.articles.has(word)) {
    const next = wordAt(reading, from + 1);
    const isMultiple = words.multiples.has(next) && next !== "hundert" && next !== "tausend";
    return isMultiple ? multiplied(reading, { to: from + 1, value: "1" }) : null;
  }
  const value = germanNumber(word, words.numbers);
  // "Sieben" and "Acht" at the beginning of a name are read as numbers too; "acht" in "Acht geben" is not.
  if (
    value === null ||
    (tokens[from]?.text === "Acht" && /^(?:geben|gibt|gab|gegeben)$/.test(wordAt(reading, from + 1)))
  )
    return null;
  return multiplied(reading, { to: from + 1, value: String(value) });
}

/** A German number, which is one word: einundzwanzig, zweihundertfünfzigtausend. Null when it is none. */
export function germanNumber(word: string, numbers: ReadonlyMap<string, number>, isInside = false): number | null {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  // "sechseinhalb"
  const whole = !isInside && word.endsWith("einhalb") ? numbers.get(word.slice(0, -"einhalb".length)) : undefined;
  if (whole !== undefined) return whole + 0.5;
  if (word === "ein" || word === "eine") return isInside ? 1 : null;
  for (const [part, factor] of [
    ["tausend", 1000],
    ["hundert", 100],
  ] as const) {
    const at = word.indexOf(part);
    if (at < 0) continue;
    const before = at === 0 ? 1 : germanNumber(word.slice(0, at), numbers, true);
    const rest = word.slice(at + part.length).replace(/^und(?=.)/, "");
    const behind = rest === "" ? 0 : germanNumber(rest, numbers, true);
    return before === null || behind === null ? null : before * factor + behind;
  }
  const and = word.indexOf("und");
  if (and <= 0) return null;
  const one = germanNumber(word.slice(0, and), numbers, true);
  const ten = numbers.get(word.slice(and + 3));
  return one !== null && one < 10 && ten !== undefined && ten >= 20 ? ten + one : null;
}
