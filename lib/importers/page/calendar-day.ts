const DAY = 24 * 60 * 60 * 1000;
/** Nothing was printed before; an earlier year is one of another calendar. */
const FIRST_YEAR = "1600";
/** What a machine writes that knows no day. */
const NO_DAY = "1970-01-01";

/**
 * A day on which something can have been published, `YYYY-MM-DD`, at the start of what was written: a real one, not
 * before 1600 and not after tomorrow; else null.
 *
 * @param now milliseconds since 1970
 */
export function calendarDay(written: string | undefined, now = Date.now()): string | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(written ?? "")?.[0];
  const date = new Date(`${day}T00:00:00Z`);
  if (!day || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day)) return null;
  return day >= FIRST_YEAR && day !== NO_DAY && date.getTime() <= now + DAY ? day : null;
}
