import type { MailOften } from "./kinds";

/** From which hour of the newsroom's day on a daily e-mail goes out. */
const DAILY_HOUR = 7;
const HOUR_MS = 60 * 60 * 1_000;

/**
 * Whether somebody's next e-mail may go out now: at once; hourly an hour after the last one; daily once a day of the newsroom,
 * not before seven. `last` is when the last one was made, `zone` an IANA name of a time zone.
 */
export function isMailDue(often: MailOften, last: Date | null, now: Date, zone: string): boolean {
  if (often === "none") return false;
  if (often === "at-once") return true;
  if (often === "hourly") return last === null || now.getTime() - last.getTime() >= HOUR_MS;
  const today = dayAndHour(now, zone);
  return today.hour >= DAILY_HOUR && (last === null || dayAndHour(last, zone).day !== today.day);
}

function dayAndHour(at: Date, timeZone: string): { readonly day: string; readonly hour: number } {
  const form = new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "short", timeStyle: "short", hourCycle: "h23" });
  const [day = "", time = ""] = form.format(at).split(", ");
  return { day, hour: Number(time.slice(0, 2)) };
}
