import { isDegreeLetter, unitAt } from "./number-units";
import { type InWords, multiplied, numberWordsAt } from "./number-words";
import { numeralValue, plainDigits, tidy, times } from "./numerals";
import { ordinalWordsAt } from "./ordinals";
import { type Found, isCapital, isJoint, isMark, type Reading, wordAt } from "./reading";
import { arabicPairs } from "./words/arabic";

/** Words that make a name of the number behind them. */
const nameHeads = new Set(
  "route highway interstate flight channel boeing airbus apollo ftse nikkei stoxx nasdaq formula iphone windows area studio catch radio terminal platform gate galaxy playstation xbox soyuz falcon mission fortnite cop".split(
    " ",
  ),
);
/** What "one" counts nothing before, and what it counts nothing behind. */
const notCounted = new Set(
  "of another or and reason way example such who that which day thing can could should would will may might must has had is was were to who's in by at as on with for from".split(
    " ",
  ),
);
const noOneBehind = new Set("this that no any every each the which some another only loved anyone number".split(" "));
/** Behind an ordinal that counts nothing: "on second thoughts", "second to none". */
const idioms = new Set(
  "thought thoughts nature to hand hands-on guess guessing wind best half home party parties degree class".split(" "),
);
const determiners = new Set(
  "the a an his her its their our my your der die das den dem des ein eine einen einem einer seine ihre jede jeder jedes jeden jedem im am zum zur beim vom ins seinen seinem seiner ihren ihrem ihrer".split(
    " ",
  ),
);

/** The number that begins at token `at`, with its unit and the range that it begins; null where none begins. */
export function numberAt(reading: Reading, at: number): Found | null {
  if (isPartOfName(reading, at)) return null;
  const unitAndHalf = unitAndHalfAt(reading, at);
  if (unitAndHalf) return unitAndHalf;
  const ordinal = ordinalWordsAt(reading, at);
  if (ordinal?.isCompound) return ordinalAt(reading, at);
  const currency = currencyBefore(reading, at);
  const core = coreAt(reading, currency ? at + currency.length : at, currency !== null);
  if (!core) return currency ? null : (pairAt(reading, at) ?? ordinalAt(reading, at));
  const range = rangeFrom(reading, core, currency !== null);
  const number = range ?? core;
  // "the 61st minute" counts no minutes.
  const isOrdinal = isEnglishOrdinal(wordAt(reading, number.to - 1), reading.language);
  const unit = currency
    ? { to: number.to, unit: currency.unit }
    : isOrdinal
      ? { to: number.to, unit: "" }
      : unitAt(reading, number.to);
  return { to: unit.to, value: unit.unit ? `${number.value} ${unit.unit}` : number.value };
}

function coreAt(reading: Reading, at: number, isMoney: boolean): InWords | null {
  const token = reading.tokens[at];
  if (token?.kind === "number") {
    const value = numeralValue(token.text, reading.language) ?? scoreOf(token.text);
    if (value === null || isListMark(reading, at)) return null;
    const next = reading.tokens[at + 1];
    if (next?.isTight && next.kind === "word" && !isSuffix(reading, at + 1, isMoney)) return null;
    if (next?.isTight && next.text === "m" && (isMoney || countsMillions(reading, at + 2)))
      return { to: at + 2, value: times(value, 1_000_000) };
    return withHalf(reading, multiplied(reading, { to: ordinalEnd(reading, at + 1), value }));
  }
  const half = halfOfMultiple(reading, at);
  if (half) return half;
  const said = numberWordsAt(reading, at);
  if (
    !said ||
    (reading.tokens[said.to]?.kind === "number" && reading.tokens[said.to]?.isTight) ||
    (said.value === "1" && said.to === at + 1 && !countsOne(reading, at))
  )
    return fractionAt(reading, at);
  const part = fractionBehind(reading, said);
  return part ?? withHalf(reading, said);
}

/** "3.9m hours", "2.1m people": millions of what is counted; a length of so many metres is high, long or wide. */
function countsMillions({ tokens, words, language }: Reading, at: number): boolean {
  const next = tokens[at];
  return (
    language === "en" &&
    next?.kind === "word" &&
    (words.units.has(next.plain) || /^(?:people|women|men|children|[a-z]{4,}s)$/.test(next.text)) &&
    !/^(?:across|towards|its|this|was|has|less|plus|minus|versus|thus)$/.test(next.text)
  );
}

/** "3:1", as results are written where 14:30 is a time. */
function scoreOf(numeral: string): string | null {
  const parts = /^(\d{1,3}):(\d{1,3})$/.exec(plainDigits(numeral));
  return parts ? `${tidy(parts[1] as string)}–${tidy(parts[2] as string)}` : null;
}

/** A sign, word or ending that may stand right behind digits. */
function isSuffix(reading: Reading, at: number, isMoney: boolean): boolean {
  const { words, language } = reading;
  const said = reading.tokens[at]?.plain ?? "";
  if (words.units.has(said) || words.multiples.has(said) || words.currencies.has(said)) return true;
  if (isDegreeLetter(reading, at)) return true;
  return isEnglishOrdinal(said, language) || (isMoney && said === "m") || (said === "p" && language === "en");
}

function isEnglishOrdinal(said: string, language: string): boolean {
  return language === "en" && /^(?:st|nd|rd|th)$/.test(said);
}

function ordinalEnd(reading: Reading, at: number): number {
  const next = reading.tokens[at];
  return next?.isTight && isEnglishOrdinal(next.plain, reading.language) ? at + 1 : at;
}

function currencyBefore(reading: Reading, at: number): { unit: string; length: number } | null {
  const token = reading.tokens[at];
  if (!token || token.kind === "number") return null;
  const isPrefixed =
    /^(?:US|A|C|NZ|HK)$/.test(token.text) && reading.tokens[at + 1]?.text === "$" && reading.tokens[at + 1]?.isTight;
  if (isPrefixed) return { unit: token.text === "US" ? "USD" : `${token.text}D`, length: 2 };
  if (token.kind === "word" && token.text !== token.text.toUpperCase()) return null;
  const unit = reading.words.currencies.get(token.plain);
  return unit && reading.tokens[at + 1]?.kind === "number" ? { unit, length: 1 } : null;
}

/** "10–15", "10 to 15". */
function rangeFrom(reading: Reading, first: InWords, isMoney: boolean): InWords | null {
  const { to } = first;
  const isDash = isMark(reading, to, "-‐‑–—−") && (isJoint(reading, to) || reading.tokens[to]?.text === "–");
  if (!isDash && !reading.words.to.has(wordAt(reading, to))) return null;
  const behind = to + 1 + (isMoney && currencyBefore(reading, to + 1) ? 1 : 0);
  const second = coreAt(reading, behind, isMoney);
  return second ? { to: second.to, value: `${first.value}–${second.value}` } : null;
}

/** "half a million", "half a dozen", "half an hour", "eine halbe Stunde". */
function halfOfMultiple(reading: Reading, at: number): InWords | null {
  if (reading.language === "de") return germanHalf(reading, at);
  if (reading.language !== "en" || wordAt(reading, at) !== "half" || !/^an?$/.test(wordAt(reading, at + 1)))
    return null;
  const factor = reading.words.multiples.get(wordAt(reading, at + 2));
  if (factor !== undefined) return { to: at + 3, value: times("0.5", factor) };
  return reading.words.units.has(wordAt(reading, at + 2)) ? { to: at + 2, value: "0.5" } : null;
}

function germanHalf(reading: Reading, at: number): InWords | null {
  const { words } = reading;
  const isArticled = /^eine?[nmrs]?$/.test(wordAt(reading, at));
  if (!isArticled || !/^halbe[nmrs]?$/.test(wordAt(reading, at + 1))) return null;
  const factor = words.multiples.get(wordAt(reading, at + 2));
  if (factor !== undefined) return { to: at + 3, value: times("0.5", factor) };
  return words.units.has(wordAt(reading, at + 2)) ? { to: at + 2, value: "0.5" } : null;
}

/** "an hour and a half". */
function unitAndHalfAt(reading: Reading, at: number): Found | null {
  if (reading.language !== "en" || !/^(?:an?|one)$/.test(wordAt(reading, at))) return null;
  const unit = reading.words.units.get(wordAt(reading, at + 1));
  const isHalf = ["and", "a", "half"].every((word, i) => wordAt(reading, at + 2 + i) === word);
  return unit && isHalf ? { to: at + 5, value: `1.5 ${unit}` } : null;
}

function withHalf(reading: Reading, number: InWords): InWords {
  if (reading.language === "ar" && wordAt(reading, number.to) === "ونصف") return withArabicHalf(reading, number);
  const isHalf =
    reading.language === "en" && [0, 1, 2].every((i) => wordAt(reading, number.to + i) === ["and", "a", "half"][i]);
  return isHalf ? { to: number.to + 3, value: `${number.value}.5` } : number;
}

/** "مليارين ونصف المليار": half of the multiple, which is said again or not. */
function withArabicHalf({ words, tokens }: Reading, { to, value }: InWords): InWords {
  const factor = words.multiples.get((tokens[to + 1]?.plain ?? "").replace(/^ال/, ""));
  const half = factor === undefined ? "0.5" : times("0.5", factor);
  const isWhole = !value.includes(".") && !value.includes("–");
  if (!isWhole) return { to, value };
  const sum = factor === undefined ? `${value}.5` : String(BigInt(value) + BigInt(half));
  return { to: factor === undefined ? to + 1 : to + 2, value: sum };
}

/** "two thirds", "zwei Drittel". */
function fractionBehind(reading: Reading, number: InWords): InWords | null {
  const at = isJoint(reading, number.to) ? number.to + 1 : number.to;
  const part = reading.words.fractions.get(wordAt(reading, at));
  if (!part || number.value.length > 1) return null;
  return { to: at + 1, value: `${Number(number.value) * part[0]}/${part[1]}` };
}

/** "a third of", "half of the", "ein Drittel", "die Hälfte". */
function fractionAt(reading: Reading, at: number): InWords | null {
  const { words, language } = reading;
  const hasArticle = words.articles.has(wordAt(reading, at)) || wordAt(reading, at) === "die";
  const from = hasArticle ? at + 1 : at;
  const said = wordAt(reading, from, words.fractions);
  const part = words.fractions.get(said);
  if (!part) return null;
  const behind = wordAt(reading, from + 1);
  if (language === "ar" && (behind === "النهائي" || behind === "نهائي")) return null;
  const isMeasured =
    /^(?:since|in|more|less|higher|lower|below|above|compared|from)$/.test(behind) ||
    /^(?:by|almost|about|nearly|roughly|over|around|than|only|just)$/.test(wordAt(reading, at - 1));
  if (
    language === "en" &&
    !(isMeasured && hasArticle) &&
    !(behind === "of" || (said === "half" && /^(?:the|a|an|its|their|his|her|all)$/.test(behind)))
  )
    return null;
  if (language === "de" && !hasArticle) return null;
  if (language === "en" && !hasArticle && said !== "half") return null;
  return { to: from + 1, value: `${part[0]}/${part[1]}` };
}

/** Two of something in one Arabic word. */
function pairAt(reading: Reading, at: number): Found | null {
  if (reading.language !== "ar") return null;
  const unit = arabicPairs.get(wordAt(reading, at, arabicPairs));
  return unit === undefined ? null : { to: at + 1, value: unit ? `2 ${unit}` : "2" };
}

function ordinalAt(reading: Reading, at: number): Found | null {
  const ordinal = ordinalWordsAt(reading, at);
  if (!ordinal) return null;
  const { to, value, isCompound } = ordinal;
  if (reading.language !== "ar" && !isCompound && !isDetermined(reading, at)) return null;
  // "a hundredth of a second"
  if (wordAt(reading, at) === "second" && reading.tokens[to]?.kind !== "word") return null;
  if (idioms.has(wordAt(reading, to)) || isJoint(reading, to)) return null;
  return { to, value: tidy(String(value)) };
}

/** Behind "the", "im" or whose it is: "Visser's fourth novel". */
function isDetermined(reading: Reading, at: number): boolean {
  const isOwned = wordAt(reading, at - 1) === "s" && isMark(reading, at - 2, "'’");
  return determiners.has(wordAt(reading, at - 1)) || (isOwned && reading.language === "en");
}

/** "one person was hurt", and not "one of them", "no one", "one should". */
function countsOne(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 1];
  const behind = wordAt(reading, at + 1);
  if (reading.language === "ar") return behind !== "من";
  if (reading.language !== "en") return true;
  if (isJoint(reading, at + 1) || next?.plain === "in") return true;
  if (next?.kind !== "word" || isCapital(next) || notCounted.has(behind)) return false;
  return !noOneBehind.has(wordAt(reading, at - 1));
}

/** "1. First point", "2) Second". */
function isListMark(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  return at === 0 && isMark(reading, 1, ".)") && tokens[1]?.isTight === true && tokens[2]?.isTight === false;
}

/** "G7", "MH17", "COVID-19", "F-16", "Route 66". */
function isPartOfName(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const token = tokens[at];
  if (token?.kind !== "number") return false;
  const before = tokens[at - 1];
  // Arabic writes "and", "in", "for" and "like" together with the digits.
  if (token.isTight && reading.language === "ar" && /^[وفبلك]$/.test(before?.plain ?? "")) return false;
  if (token.isTight && before?.kind === "word")
    return before.plain !== "us" && !reading.words.currencies.has(before.plain);
  if (isJoint(reading, at - 1))
    return isCapital(tokens[at - 2]) && tokens[at - 1]?.text !== "–" && !/^Mid$/.test(tokens[at - 2]?.text ?? "");
  return isCapital(before) && nameHeads.has(before?.plain ?? "");
}
