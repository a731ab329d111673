import { calendarDateAt } from "./calendar-dates";
import { numericDateAt, timeAt } from "./numeric-dates";
import type { Found, Reading } from "./reading";
import { relativeDateAt } from "./relative-dates";
import { yearAt } from "./years";

/** The date or time that begins at token `at`; null where none begins. The longer readings are asked first. */
export function dateAt(reading: Reading, at: number): Found | null {
  return (
    timeAt(reading, at) ??
    numericDateAt(reading, at) ??
    relativeDateAt(reading, at) ??
    calendarDateAt(reading, at) ??
    yearAt(reading, at)
  );
}
