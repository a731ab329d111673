import { plainDigits } from "./numerals";
import { type Found, isCapital, isJoint, isMark, type Reading, wordAt } from "./reading";
import { arabicDoubleMonths } from "./words/arabic";
import { yearDigits } from "./years";

const weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Months that are written with a stop. */
const shortMonths = new Set("jan feb mar apr jun jul aug sep sept oct nov dec okt dez".split(" "));
/** Days of a month by their word in Arabic: "السابع من أكتوبر". */
const arabicTens: Readonly<Record<string, number>> = { العشرين: 20, العشرون: 20, الثلاثين: 30, الثلاثون: 30 };

/** A weekday, a day of a month, a month or a season with its year, each as far as it is said: "Sunday, 9 November 2025". */
export function calendarDateAt(reading: Reading, at: number): Found | null {
  // "مساء السبت 8 سبتمبر"
  const isTimed =
    reading.language === "ar" && reading.words.timesOfDay.has(wordAt(reading, at, reading.words.timesOfDay));
  return (
    (isTimed ? weekdayAt(reading, at + 1) : null) ??
    weekdayAt(reading, at) ??
    dayAt(reading, at) ??
    partAt(reading, at) ??
    seasonAt(reading, at)
  );
}

function weekdayAt(reading: Reading, at: number): Found | null {
  const { words, tokens, language } = reading;
  const day = words.weekdays.get(wordAt(reading, at, words.weekdays));
  if (day === undefined || (language !== "ar" && ["en", "de"].includes(language) && !isCapital(tokens[at])))
    return null;
  const behind = at + 1;
  const hasTime = words.timesOfDay.has(wordAt(reading, behind, words.timesOfDay));
  const from = hasTime ? behind + 1 : behind;
  for (const skip of skips(reading, from)) {
    const date = dayAt(reading, skip);
    if (date) return date;
  }
  const followed = words.lastOrNextBehind.has(wordAt(reading, from)) ? from + 1 : from;
  return { to: followed, value: weekdayNames[day - 1] as string };
}

/** What may stand between a weekday and its day: a comma, "the", "den", "dem". */
function skips(reading: Reading, at: number): number[] {
  const comma = isMark(reading, at, ",،") ? at + 1 : at;
  const article = /^(?:the|den|dem|der)$/.test(wordAt(reading, comma)) ? comma + 1 : comma;
  return [article];
}

/** "9 November 2025", "November 9, 2025", "9.–11. November", "the 9th of November", "November 2025", "November". */
function dayAt(reading: Reading, at: number): Found | null {
  return dayBeforeMonth(reading, at) ?? monthAt(reading, at);
}

function dayBeforeMonth(reading: Reading, at: number): Found | null {
  const first = dayNumber(reading, at);
  if (!first) return null;
  const isSpan =
    isMark(reading, first.to, "-–—") ||
    reading.words.to.has(wordAt(reading, first.to)) ||
    /^(?:and|und)$/.test(wordAt(reading, first.to));
  const second = isSpan ? dayNumber(reading, first.to + 1) : null;
  const to = (second ?? first).to;
  const from = /^(?:of|من)$/.test(wordAt(reading, to)) ? to + 1 : to;
  const month = monthName(reading, from);
  if (!month) return null;
  const year = yearBehind(reading, month.to);
  const of = (day: number) => `${year?.year ?? "-"}-${two(month.number)}-${two(day)}`;
  const isLast = !year && reading.words.lastOrNextBehind.has(wordAt(reading, month.to));
  return {
    to: year?.to ?? (isLast ? month.to + 1 : month.to),
    value: second ? `${of(first.day)}/${of(second.day)}` : of(first.day),
  };
}

function monthAt(reading: Reading, at: number): Found | null {
  const { tokens, language } = reading;
  const month = monthName(reading, at);
  if (!month || (["en", "de"].includes(language) && !isCapital(tokens[at]))) return null;
  const day = language === "en" ? dayNumber(reading, month.to) : null;
  const isDay = day !== null && yearDigits(reading, month.to) === null;
  const year = yearBehind(reading, isDay ? day.to : month.to);
  const isAlone = !isDay && year === null;
  if (
    isAlone &&
    language === "en" &&
    /^(?:may|march|august|mar|jan|jun|sun|sat)$/.test(tokens[at]?.plain ?? "") &&
    !saysMonth(reading, at)
  )
    return null;
  // "Verbandschef Jan Quint"
  if (isAlone && language === "de" && tokens[at]?.plain === "jan" && month.to === at + 1) return null;
  // "تشرين الثاني الماضي"
  if (isAlone && reading.words.lastOrNextBehind.has(wordAt(reading, month.to)))
    return { to: month.to + 1, value: `--${two(month.number)}` };
  const value = `${year?.year ?? "-"}-${two(month.number)}${isDay ? `-${two(day.day)}` : ""}`;
  return { to: year?.to ?? (isDay ? day.to : month.to), value };
}

/** Words before "May" and "March" by which they are months. */
function saysMonth(reading: Reading, at: number): boolean {
  return (
    /^(?:in|since|by|until|till|of|last|next|this|early|late|mid|from|before|after|during|through|and|to)$/.test(
      wordAt(reading, at - 1),
    ) || isMark(reading, at - 1, "-")
  );
}

function monthName(reading: Reading, at: number): { number: number; to: number } | null {
  const { words, language, tokens } = reading;
  if (language === "ar") {
    const both = arabicDoubleMonths.get(`${wordAt(reading, at)} ${wordAt(reading, at + 1)}`);
    if (both) return { number: both, to: behindSecondName(reading, both, at + 2) };
  }
  const number = words.months.get(wordAt(reading, at, words.months));
  if (number === undefined) return null;
  const isShort = shortMonths.has(tokens[at]?.plain ?? "") && isMark(reading, at + 1, ".") && tokens[at + 1]?.isTight;
  const to = isShort ? at + 2 : at + 1;
  return { number, to: language === "ar" ? behindSecondName(reading, number, to) : to };
}

/** Levantine and western names side by side: تشرين الثاني/نوفمبر, and without a sign between them: أغسطس آب. */
function behindSecondName(reading: Reading, number: number, to: number): number {
  const isMarked = isMark(reading, to, "/(");
  const second = secondName(reading, isMarked ? to + 1 : to);
  if (second === null || (!isMarked && second.number !== number)) return to;
  return second.to + (isMark(reading, to, "(") ? 1 : 0);
}

function secondName(reading: Reading, at: number): { number: number; to: number } | null {
  const both = arabicDoubleMonths.get(`${wordAt(reading, at)} ${wordAt(reading, at + 1)}`);
  if (both !== undefined) return { number: both, to: at + 2 };
  const number = reading.words.months.get(wordAt(reading, at, reading.words.months));
  return number === undefined ? null : { number, to: at + 1 };
}

/** A day of the month in digits, with what marks it as an ordinal. */
function dayNumber(reading: Reading, at: number): { day: number; to: number } | null {
  const token = reading.tokens[at];
  if (reading.language === "ar" && token?.kind === "word") return arabicDay(reading, at);
  if (token?.kind !== "number" || token.text.length > 2) return null;
  const day = Number(plainDigits(token.text));
  if (day < 1 || day > 31) return null;
  const next = reading.tokens[at + 1];
  const isOrdinal =
    next?.isTight && (/^(?:st|nd|rd|th)$/.test(next.plain) || (next.text === "." && reading.language !== "en"));
  return { day, to: isOrdinal ? at + 2 : at + 1 };
}

function arabicDay(reading: Reading, at: number): { day: number; to: number } | null {
  const said = wordAt(reading, at);
  const ten = arabicTens[said];
  if (ten !== undefined) return { day: ten, to: at + 1 };
  const one = said === "الأول" || said === "الحادي" ? 1 : reading.words.ordinals.get(said);
  if (one === undefined) return null;
  const next = wordAt(reading, at + 1);
  if (next === "عشر") return { day: one + 10, to: at + 2 };
  const tens = next.startsWith("و") ? arabicTens[next.slice(1)] : undefined;
  return tens === undefined ? { day: one, to: at + 1 } : { day: one + tens, to: at + 2 };
}

function yearBehind(reading: Reading, at: number): { year: string; to: number } | null {
  const comma = isMark(reading, at, ",،") ? at + 1 : at;
  const from = /^(?:of|من|عام|سنة)$/.test(wordAt(reading, comma)) ? comma + 1 : comma;
  const year = yearDigits(reading, from);
  return year === null ? null : { year, to: from + 1 };
}

/** "early March", "mid-2019", "Ende November", "أواخر عام 2024". */
function partAt(reading: Reading, at: number): Found | null {
  const said = wordAt(reading, at, reading.words.partOf);
  if (!reading.words.partOf.has(said)) return null;
  let from = isJoint(reading, at + 1) ? at + 2 : at + 1;
  if (/^(?:in|of|im|des|عام|سنة|العام|شهر)$/.test(wordAt(reading, from))) from++;
  const date = dayAt(reading, from);
  if (date) return { to: date.to, value: `${said} ${date.value}` };
  const year = yearDigits(reading, from);
  if (year === null) return null;
  const isDecade = reading.tokens[from + 1]?.isTight && reading.tokens[from + 1]?.plain === "s";
  return { to: isDecade ? from + 2 : from + 1, value: `${said} ${isDecade ? `${year.slice(0, 3)}X` : year}` };
}

function seasonAt(reading: Reading, at: number): Found | null {
  const said = wordAt(reading, at, reading.words.seasons);
  if (!reading.words.seasons.has(said)) return null;
  const year = yearBehind(reading, at + 1);
  return year && { to: year.to, value: `${said} ${year.year}` };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
