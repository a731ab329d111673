/** A real day of the calendar, `YYYY-MM-DD`, at the start of what was written; else null. */
export function calendarDay(written: string | undefined): string | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(written ?? "")?.[0];
  const date = new Date(`${day}T00:00:00Z`);
  return day && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}
