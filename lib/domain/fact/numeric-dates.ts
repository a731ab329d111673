import { plainDigits } from "./numerals";
import { type Found, isMark, type Reading, wordAt } from "./reading";

/** A day in figures: 2025-11-09, 9.11.2025, 9/11/25, 9.11. (German). Day before month, unless only the other way is a day. */
export function numericDateAt(reading: Reading, at: number): Found | null {
  const token = reading.tokens[at];
  if (token?.kind !== "number") return null;
  const text = plainDigits(token.text);
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (iso) return isDay(iso[3], iso[2]) ? { to: at + 1, value: text } : null;
  const full = /^(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d\d)$/.exec(text);
  if (full) {
    const year = (full[4] as string).length === 2 ? `20${full[4]}` : (full[4] as string);
    const value = dayOf(full[1], full[3]) ?? dayOf(full[3], full[1]);
    return value ? { to: at + 1, value: `${year}-${value}` } : null;
  }
  const short = /^(\d{1,2})\.(\d{1,2})$/.exec(text);
  if (!short || reading.language !== "de" || !isMark(reading, at + 1, ".") || !reading.tokens[at + 1]?.isTight)
    return null;
  const value = dayOf(short[1], short[2]);
  return value ? { to: at + 2, value: `--${value}` } : null;
}

function dayOf(day: string | undefined, month: string | undefined): string | null {
  return isDay(day, month) ? `${(month as string).padStart(2, "0")}-${(day as string).padStart(2, "0")}` : null;
}

function isDay(day: string | undefined, month: string | undefined): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

/** A time of the day: 14:30, 2.30 pm, 2 p.m., 14 Uhr, الساعة 14:30; also "noon" and "midnight". */
export function timeAt(reading: Reading, at: number): Found | null {
  const { tokens, words, language } = reading;
  const token = tokens[at];
  if (language === "ar" && token?.plain === "الساعة" && tokens[at + 1]?.kind === "number")
    return timeAt(reading, at + 1) ?? hourAt(reading, at + 1);
  if (language === "ar" && token?.plain.endsWith("الساعة")) {
    const said = arabicHour(reading, at + 1);
    if (said) return said;
  }
  if (/^(?:noon|midnight|midday|mitternacht)$/.test(token?.plain ?? "")) {
    return words.timesOfDay.has(token?.plain ?? "") || language === "en"
      ? { to: at + 1, value: token?.plain === "noon" || token?.plain === "midday" ? "12:00" : "00:00" }
      : null;
  }
  if (token?.kind !== "number") return null;
  const wireTime = /^([01]\d|2[0-3])([0-5]\d)$/.exec(plainDigits(token.text));
  if (wireTime && /^(?:utc|gmt)$/.test(wordAt(reading, at + 1)))
    return { to: at + 2, value: clockTime(Number(wireTime[1]), Number(wireTime[2])) };
  const parts = /^(\d{1,2})(?:([:.])(\d\d))?(?::\d\d)?$/.exec(plainDigits(token.text));
  if (!parts) return null;
  const clock = clockBehind(reading, at + 1);
  const hour = Number(parts[1]);
  const minute = Number(parts[3] ?? 0);
  if (hour > 24 || minute > 59 || (clock === null && parts[2] !== ":")) return null;
  const to = clock?.to ?? at + 1;
  const isAfternoon = clock?.add === 12 && hour < 12;
  const isMidnight = clock?.isTwelve === true && clock.add === 0 && hour === 12;
  return { to, value: clockTime(isMidnight ? 0 : isAfternoon ? hour + 12 : hour, minute) };
}

/** "الساعة الثامنة مساء", "الساعة العاشرة والنصف". */
function arabicHour(reading: Reading, at: number): Found | null {
  const said = wordAt(reading, at);
  const ordinal = said === "الواحدة" || said === "الحادية" ? 1 : reading.words.ordinals.get(said);
  if (ordinal === undefined) return null;
  const isTeen = wordAt(reading, at + 1) === "عشرة";
  const from = isTeen ? at + 2 : at + 1;
  const part: Readonly<Record<string, number>> = { والنصف: 30, والربع: 15, والثلث: 20 };
  const minute = part[wordAt(reading, from)];
  const behind = minute === undefined ? from : from + 1;
  const add = reading.words.clock.get(wordAt(reading, behind));
  const hour = ordinal + (isTeen ? 10 : 0);
  return {
    to: add === undefined ? behind : behind + 1,
    value: clockTime(add === 12 && hour < 12 ? hour + 12 : hour, minute ?? 0),
  };
}

function hourAt(reading: Reading, at: number): Found | null {
  const hour = Number(plainDigits(reading.tokens[at]?.text ?? ""));
  return Number.isInteger(hour) && hour <= 24 ? { to: at + 1, value: clockTime(hour, 0) } : null;
}

function clockBehind(reading: Reading, at: number): { to: number; add: number; isTwelve: boolean } | null {
  const { tokens, words } = reading;
  const said = wordAt(reading, at, words.clock);
  const add = words.clock.get(said);
  if (add !== undefined) return { to: at + 1, add, isTwelve: said === "am" || said === "pm" };
  // "p.m." is four tokens.
  const letter = /^[ap]$/.exec(said);
  if (reading.language !== "en" || !letter || tokens[at + 1]?.text !== "." || tokens[at + 2]?.plain !== "m")
    return null;
  return {
    to: tokens[at + 3]?.text === "." && tokens[at + 3]?.isTight ? at + 4 : at + 3,
    add: said === "p" ? 12 : 0,
    isTwelve: true,
  };
}

function clockTime(hour: number, minute: number): string {
  return `${String(hour % 24).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
