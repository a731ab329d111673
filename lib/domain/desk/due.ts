const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How urgent something due is; on screens that is weight, never colour. */
export type Urgency = "later" | "soon" | "now" | "overdue";

/** How long until something is due, or how long it has been: in whole minutes, hours or days. */
export type TimeLeft = {
  readonly urgency: Urgency;
  readonly unit: "minute" | "hour" | "day";
  readonly count: number;
};

/** Soon from two hours before, now from thirty minutes before, overdue from the moment itself. Counts are never rounded up. */
export function timeLeft(due: Date, now: Date): TimeLeft {
  const left = due.getTime() - now.getTime();
  const far = Math.abs(left);
  const urgency = left <= 0 ? "overdue" : left <= 30 * MINUTE ? "now" : left <= 2 * HOUR ? "soon" : "later";
  if (far < HOUR) return { urgency, unit: "minute", count: Math.floor(far / MINUTE) };
  if (far < 2 * DAY) return { urgency, unit: "hour", count: Math.floor(far / HOUR) };
  return { urgency, unit: "day", count: Math.floor(far / DAY) };
}
