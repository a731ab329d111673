import { germanFirstNames } from "./names/german-words";
import { plainDigits } from "./numerals";
import { ordinalWordsAt } from "./ordinals";
import { type Found, isJoint, isMark, type Reading, wordAt } from "./reading";

/** The year that token `at` is by its digits, from 1000 to 2199; null when it is none. */
export function yearDigits(reading: Reading, at: number): string | null {
  const token = reading.tokens[at];
  if (token?.kind !== "number" || token.text.length !== 4) return null;
  const text = plainDigits(token.text);
  return /^(?:1\d|20|21)\d\d$/.test(text) ? text : null;
}

/** A year by itself, a span of years, a decade or a century; null where none begins, or where the number counts something. */
export function yearAt(reading: Reading, at: number): Found | null {
  return (
    centuryAt(reading, at) ??
    decadeAt(reading, at) ??
    decadeInWords(reading, at) ??
    seasonOfYears(reading, at) ??
    eraAt(reading, at) ??
    plainYear(reading, at)
  );
}

function plainYear(reading: Reading, at: number): Found | null {
  const year = yearDigits(reading, at);
  if (year === null || !(isYear(reading, at, Number(year)) || beginsSpan(reading, at, Number(year)))) return null;
  const isSpan = isJoint(reading, at + 1);
  const second = isSpan ? (yearDigits(reading, at + 2) ?? shortYear(reading, at + 2, year)) : null;
  if (isSpan && second === null && reading.tokens[at + 2]?.kind === "number") return null;
  return second === null ? { to: at + 1, value: year } : { to: at + 3, value: `${year}/${second}` };
}

/** 2023-2024, and of the years in which somebody lived or ruled (1643–1715). */
function beginsSpan(reading: Reading, at: number, year: number): boolean {
  const second = isJoint(reading, at + 1) ? Number(yearDigits(reading, at + 2) ?? 0) : 0;
  if (second <= year || second > 2100 || countsSomething(reading, at + 3)) return false;
  const isBracketed = isMark(reading, at - 1, "(,;") || isMark(reading, at + 3, ")");
  return second <= year + (isBracketed && year >= 1200 ? 120 : year >= 1800 ? 60 : 0);
}

/** 2019–20: the second year by its last two digits. */
function shortYear(reading: Reading, at: number, first: string): string | null {
  const text = plainDigits(reading.tokens[at]?.text ?? "");
  return /^\d\d$/.test(text) && text > first.slice(2) ? first.slice(0, 2) + text : null;
}

/** 2025/26, as seasons and budgets are called. */
function seasonOfYears(reading: Reading, at: number): Found | null {
  const parts = /^((?:19|20)\d\d)\/(\d\d|(?:19|20)\d\d)$/.exec(plainDigits(reading.tokens[at]?.text ?? ""));
  if (!parts) return null;
  const [, first = "", second = ""] = parts;
  return { to: at + 1, value: `${first}/${second.length === 2 ? first.slice(0, 2) + second : second}` };
}

/** Whether a number that could be a year is one, by the words beside it. */
function isYear(reading: Reading, at: number, year: number): boolean {
  const { tokens, words, language } = reading;
  const next = tokens[at + 1];
  if (next?.isTight && next.kind === "word") return false;
  if (
    words.units.has(next?.plain ?? "") ||
    words.multiples.has(next?.plain ?? "") ||
    words.currencies.has(next?.plain ?? "")
  )
    return false;
  if (isMark(reading, at - 1, "$€£¥#")) return false;
  const before = wordAt(reading, at - 1, words.beforeYear);
  const counts = countsSomething(reading, at + 1);
  if (words.beforeYear.has(before)) return !counts || year < 2100;
  if (isMark(reading, at - 1, "(–-/") && year >= 1500) return !counts;
  // "بين عامي 1991 و2020"
  if (language === "ar")
    return before === "و" && yearDigits(reading, at - 2) !== null && words.beforeYear.has(wordAt(reading, at - 3));
  return year >= 1800 && year <= 2100 && !counts;
}

/** Behind the number stands what it counts: "2000 people", "1500 soldiers". */
function countsSomething(reading: Reading, at: number): boolean {
  const next = reading.tokens[at];
  if (next?.kind !== "word") return false;
  if (reading.language === "en")
    return (
      /^(?:people|men|women|children|troops|police|[a-z]{2,}[^s\W]s)$/.test(next.text) &&
      !/^(?:has|was|this|is|its|does|sees|saw|as)$/.test(next.text)
    );
  if (reading.language === "de")
    return /^\p{Lu}\p{L}+(?:en|er|e|n)$/u.test(next.text) && !germanFirstNames.has(next.plain);
  return false;
}

/** 1990s, the '90s, 1990er Jahre, mid-1990s. */
function decadeAt(reading: Reading, at: number): Found | null {
  const { tokens, language } = reading;
  const next = tokens[at + 1];
  if (tokens[at]?.kind !== "number" || !next?.isTight) return null;
  const text = plainDigits(tokens[at]?.text ?? "");
  if (!/^(?:1\d|20)\d0$/.test(text) && !/^[2-9]0$/.test(text)) return null;
  if (!(next.plain === "s" || (language === "de" && /^er?n?$/.test(next.plain)))) return null;
  const to = /^jahren?$/.test(wordAt(reading, at + 2)) ? at + 3 : at + 2;
  return { to, value: `${text.length === 2 ? (text <= "20" ? "20" : "19") + text.charAt(0) : text.slice(0, 3)}X` };
}

const germanDecades = new Map(
  "zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger"
    .split(" ")
    .map((word, i) => [word, i + 2]),
);
const arabicDecades = new Map(
  "عشرينيات ثلاثينيات أربعينيات خمسينيات ستينيات سبعينيات ثمانينيات تسعينيات"
    .split(" ")
    .flatMap((word, i) => [[word, i + 2] as const, [word.replace("يات", "ات"), i + 2] as const]),
);

/** "die achtziger Jahre", "خمسينيات القرن الماضي", "the eighties" have no digits. */
function decadeInWords(reading: Reading, at: number): Found | null {
  if (reading.language === "de") {
    const ten = germanDecades.get(wordAt(reading, at).replace(/jahren?$/, ""));
    if (ten === undefined) return null;
    const isJoined = /jahren?$/.test(wordAt(reading, at));
    if (!isJoined && !/^jahren?$/.test(wordAt(reading, at + 1))) return null;
    return { to: isJoined ? at + 1 : at + 2, value: `19${ten}X` };
  }
  const ten = reading.language === "ar" ? arabicDecades.get(wordAt(reading, at, arabicDecades)) : undefined;
  if (ten === undefined) return null;
  const isSaid = wordAt(reading, at + 1) === "القرن";
  return { to: isSaid ? at + 3 : at + 1, value: `19${ten}X` };
}

/** The 19th century, das 19. Jahrhundert, القرن التاسع عشر. */
function centuryAt(reading: Reading, at: number): Found | null {
  const { tokens, words } = reading;
  if (reading.language === "ar") {
    if (wordAt(reading, at, words.centuries) !== "القرن") return null;
    const number = words.ordinals.get(wordAt(reading, at + 1));
    if (number === undefined && !/^ال(?:عشرون|عشرين|حادي)$/.test(wordAt(reading, at + 1))) return null;
    const isTeen = wordAt(reading, at + 2) === "عشر";
    const to = at + (isTeen || /^وال/.test(wordAt(reading, at + 2)) ? 3 : 2);
    return {
      to,
      value: `C${number === undefined ? (wordAt(reading, at + 1) === "الحادي" ? 21 : 20) : number + (isTeen ? 10 : 0)}`,
    };
  }
  const isDigits = tokens[at]?.kind === "number";
  const inWords = isDigits ? null : ordinalWordsAt(reading, at);
  const number = isDigits ? Number(plainDigits(tokens[at]?.text ?? "")) : inWords?.value;
  if (!number || number > 30) return null;
  const ordinalEnd =
    isDigits && (isMark(reading, at + 1, ".") || /^(?:st|nd|rd|th)$/.test(wordAt(reading, at + 1))) ? at + 2 : at + 1;
  const behind = inWords?.to ?? ordinalEnd;
  const from = isJoint(reading, behind) ? behind + 1 : behind;
  return words.centuries.has(wordAt(reading, from)) ? { to: from + 1, value: `C${number}` } : null;
}

/** 300 BC, AD 79. */
function eraAt(reading: Reading, at: number): Found | null {
  const { tokens } = reading;
  const year = (i: number) =>
    tokens[i]?.kind === "number" && /^\d{1,4}$/.test(plainDigits(tokens[i]?.text ?? ""))
      ? plainDigits(tokens[i]?.text ?? "")
      : null;
  if (tokens[at]?.text === "AD" && year(at + 1))
    return { to: at + 2, value: (year(at + 1) as string).padStart(4, "0") };
  const era = tokens[at + 1]?.text ?? "";
  const said = year(at);
  if (said === null || !/^(?:BC|BCE|CE|AD)$/.test(era)) return null;
  return { to: at + 2, value: `${era.startsWith("BC") ? "-" : ""}${said.padStart(4, "0")}` };
}
