import { english } from "@/lib/domain/fact/words/english";
import { byWord } from "@/lib/domain/fact/words/fact-words";
import { german } from "@/lib/domain/fact/words/german";

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const days: Readonly<Record<string, string>> = {
  yesterday: "day-1",
  gestern: "day-1",
  أمس: "day-1",
  امس: "day-1",
  today: "day0",
  heute: "day0",
  اليوم: "day0",
  tomorrow: "day1",
  morgen: "day1",
  غدا: "day1",
};

/** Parts of a year or month in three languages, by one word each; what comes of "late March" and "Herbst 1973". */
const partWords = byWord({
  "early anfang أوائل مطلع بداية beginning": "early",
  "mid mitte منتصف": "mid",
  "late ende end أواخر نهاية": "late",
  "spring frühling frühjahr ربيع": "spring",
  "summer sommer صيف": "summer",
  "autumn herbst خريف": "autumn",
  "winter شتاء": "winter",
});

export type DateValue = {
  /** Which part of the year or month is meant ("late", "autumn"); "" for all of it. */
  readonly part: string;
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly weekday: string;
  /** What is said where it is no day of a calendar: a time, a span, a relative date. */
  readonly said: string;
  /** By which of these it is found: a date that says as much or less has one of them too. */
  readonly keys: string[];
};

/** A date fact's value by its parts, each "" where it is not said. */
export function dateValue(value: string): DateValue {
  const space = value.indexOf(" ");
  const told = partWords.get(value.slice(0, Math.max(0, space)));
  // A decade has no parts that could be compared.
  if (told && /^[\d-]+$/.test(value.slice(space + 1))) return { ...dateValue(value.slice(space + 1)), part: told };
  const parts = /^(-|\d{4})-(\d\d)(?:-(\d\d))?$/.exec(value);
  const isYear = /^\d{4}$/.test(value);
  const year = isYear ? value : parts?.[1] && parts[1] !== "-" ? parts[1] : "";
  const month = parts?.[2] ?? "";
  const day = parts?.[3] ?? "";
  const named = weekdays.includes(value) ? value : weekdayIn(value);
  const weekday = named || (year && day ? weekdayOf(year, month, day) : "");
  const said = year || month || weekday ? "" : (days[value] ?? value);
  const ends = value.split("/");
  const keys = [
    ...keysOf({ year, month, day, weekday, said }),
    ...(ends.length === 2 ? ends.flatMap((end) => dateValue(end).keys) : []),
  ];
  return { part: "", year, month, day, weekday, said, keys: [...new Set(keys)] };
}

/** The weekday of "last Friday", "kommenden Montagabend"; "" where none is told. */
function weekdayIn(said: string): string {
  const words = said.split(" ");
  const language = [english, german].find(({ lastOrNext }) => words.length > 1 && lastOrNext.has(words[0] ?? ""));
  const day = language?.weekdays.get(words[1] ?? "");
  return day === undefined ? "" : (weekdays[day % 7] ?? "");
}

/** The number of a date's day, counted from 1970; null where no whole date is said. */
export function dayNumberOf({ year, month, day }: DateValue): number | null {
  return year && month && day ? Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 : null;
}

/** The day of a date beside which the other one tells a weekday alone; null for other pairs. */
export function dayBesideWeekday(one: DateValue, other: DateValue, year: string): number | null {
  const isBare = (date: DateValue) => date.weekday !== "" && date.month === "";
  if (isBare(one) === isBare(other)) return null;
  return dayNumberOf(inYear(isBare(one) ? other : one, year));
}

function keysOf({ year, month, day, weekday, said }: Omit<DateValue, "keys" | "part">): string[] {
  const keys = [
    said && `@${said}`,
    day && `@${month}-${day}`,
    month && !day && `@m${month}`,
    year && month && `@${year}-${month}`,
    year && `@${year}`,
    weekday && `@${weekday}`,
  ];
  return keys.filter((key): key is string => key !== "");
}

function weekdayOf(year: string, month: string, day: string): string {
  return weekdays[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()] ?? "";
}

/** The same date with a year, so that its weekday is known. */
function inYear(date: DateValue, year: string): DateValue {
  return date.year || !date.day || !year ? date : dateValue(`${year}-${date.month}-${date.day}`);
}

/**
 * Whether two dates say the same as far as both say it; null when nothing that they say can be compared (a time and a
 * weekday). `year` is that of days whose year is not said.
 */
export function datesAgree(one: DateValue, other: DateValue, year: string): boolean | null {
  if (isEndOf(one, other) || isEndOf(other, one)) return true;
  if (one.said || other.said)
    return isClock(one) === isClock(other) && one.said && other.said ? one.said === other.said : null;
  if (one.part && other.part && one.part !== other.part) return false;
  const both = (part: "year" | "month" | "day") => one[part] !== "" && other[part] !== "";
  const same = (part: "year" | "month" | "day") => one[part] === other[part];
  if (both("year") && !same("year")) return false;
  if (both("month") && !same("month")) return false;
  if (both("day")) return same("day");
  if (both("month")) return true;
  const [a, b] = [inYear(one, year), inYear(other, year)];
  if (a.weekday && b.weekday) return a.weekday === b.weekday;
  return both("year") ? true : null;
}

/** "until 1715" says the end of "1643–1715". */
function isEndOf(one: DateValue, { said }: DateValue): boolean {
  return one.year !== "" && one.month === "" && said.includes("/") && said.split("/").includes(one.year);
}

/** A date of which both say so much that it hardly stands in two texts by chance. */
export function isTellingPair(one: DateValue, other: DateValue): boolean {
  return (
    isEndOf(one, other) ||
    isEndOf(other, one) ||
    (one.day !== "" && other.day !== "") ||
    (one.year !== "" &&
      one.year === other.year &&
      (one.month === other.month || one.month === "" || other.month === ""))
  );
}

function isClock({ said }: DateValue): boolean {
  return /^\d\d:\d\d$/.test(said);
}
