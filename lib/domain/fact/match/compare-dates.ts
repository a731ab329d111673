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

export type DateValue = {
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
  const parts = /^(-|\d{4})-(\d\d)(?:-(\d\d))?$/.exec(value);
  const isYear = /^\d{4}$/.test(value);
  const year = isYear ? value : parts?.[1] && parts[1] !== "-" ? parts[1] : "";
  const month = parts?.[2] ?? "";
  const day = parts?.[3] ?? "";
  const told = weekdays.includes(value) ? value : "";
  const weekday = told || (year && day ? weekdayOf(year, month, day) : "");
  const said = year || month || weekday ? "" : (days[value] ?? value);
  const ends = value.split("/");
  const keys = [
    ...keysOf({ year, month, day, weekday, said }),
    ...(ends.length === 2 ? ends.flatMap((end) => dateValue(end).keys) : []),
  ];
  return { year, month, day, weekday, said, keys: [...new Set(keys)] };
}

function keysOf({ year, month, day, weekday, said }: Omit<DateValue, "keys">): string[] {
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
