import { monthNamed } from "./month-names";

/** A day as it is written, and, where a time and its offset from UTC stand beside it, the moment. */
export type WrittenMoment = {
  /** `YYYY-MM-DD`, as the writer counted days. */
  readonly day: string;
  /** Milliseconds since 1970; null where time or offset are missing. */
  readonly instant: number | null;
  /** In minutes; null where none is told. */
  readonly offset: number | null;
};

const numeric = /^\s*(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?!\d)/;
const dotted = /(?:^|[^\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\.?\d)/;
const slashed = /(?:^|[^\d/])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/;
const dayFirst =
  /(?:^|[^\p{L}\p{N}])(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[ -](?:de |d['’])?([\p{L}\p{M}]{3,12})\.?,?(?: de| del|,)?[ -](\d{4})(?!\d)/iu;
const dayFirstTwoWords = /(?:^|[^\p{L}\p{N}])(\d{1,2}) (\p{L}{5,6} \p{L}{5,6}),? (\d{4})(?!\d)/u;
const monthFirst = /(?:^|[^\p{L}])([\p{L}\p{M}]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/iu;
const timeOfDay = /^[T ]{1,2}(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(Z\b|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?/i;
const epoch = /^\s*(\d{10})(\d{3})?\s*$/;

const LOOKED_AT = 100;

/**
 * The day in a date as pages write it, as `YYYY-MM-DD` and as the writer counted days: an offset from UTC that stands
 * beside it changes nothing. Knows `2025-11-09…`, `2025/11/09`, `20251109`, days with the month's name in many
 * languages, `09.11.2025`, `25/11/2025` and `11/25/2025` where only one of the two can be the month, and seconds or
 * milliseconds since 1970. Undefined for anything else; whether the day exists is not asked.
 */
export function writtenDay(written: string | null | undefined): string | undefined {
  return writtenMoment(written)?.day;
}

/** The day of writtenDay, with the moment where it is told. */
export function writtenMoment(written: string | null | undefined): WrittenMoment | undefined {
  const text = withPlainFigures((written ?? "").slice(0, LOOKED_AT));
  const [whole, year, sign, month, day] = numeric.exec(text) ?? [];
  if (whole && year && month && day && (sign !== "" || whole.trim().length === 8)) {
    return momentOf(numbered(year, month, day), text.slice(whole.length));
  }
  const [, seconds] = epoch.exec(text) ?? [];
  if (seconds) {
    const instant = Number(seconds) * 1000;
    return { day: new Date(instant).toISOString().slice(0, 10), instant, offset: 0 };
  }
  const spelled = spelledDay(text) ?? figuresDay(text);
  return spelled === undefined ? undefined : { day: spelled, instant: null, offset: null };
}

function spelledDay(text: string): string | undefined {
  for (const pattern of [dayFirst, dayFirstTwoWords]) {
    const [, day, name = "", year] = pattern.exec(text) ?? [];
    const month = monthNamed(name);
    if (year && day && month) return numbered(year, month, day);
  }
  const [, name = "", day, year] = monthFirst.exec(text) ?? [];
  const month = monthNamed(name);
  return year && day && month ? numbered(year, month, day) : undefined;
}

/** Whoever puts full stops between writes the day first; with strokes both orders are in use. */
function figuresDay(text: string): string | undefined {
  const [, day, month, year] = dotted.exec(text) ?? [];
  if (day && month && year) return Number(month) > 12 ? numbered(year, day, month) : numbered(year, month, day);
  const [, first, , second, last] = slashed.exec(text) ?? [];
  if (!first || !second || !last) return undefined;
  if (Number(first) > 12 || first === second) return numbered(last, second, first);
  return Number(second) > 12 ? numbered(last, first, second) : undefined;
}

function numbered(year: string, month: string | number, day: string): string {
  return `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function momentOf(day: string, rest: string): WrittenMoment {
  const [, hour, minute, second = "00", zone] = timeOfDay.exec(rest) ?? [];
  if (!hour || !minute || !zone) return { day, instant: null, offset: null };
  const [, sign, hours = "0", minutes = "0"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  const offset = sign === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  const local = Date.parse(`${day}T${hour.padStart(2, "0")}:${minute}:${second}Z`);
  return { day, instant: Number.isNaN(local) ? null : local - offset * 60_000, offset };
}

/** Arabic, Persian and other figures as those of ASCII. */
function withPlainFigures(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (figure) => String(figure.charCodeAt(0) & 0xf));
}
