import { useFormatter, useTranslations } from "next-intl";
import { type TimeLeft, timeLeft, type Urgency } from "@/lib/domain/desk/due";

/** A due time in words: the clock time, and what is left where that is little; once it is over, by how much. */
export type DueWords = { readonly words: string; readonly urgency: Urgency; readonly moment: string };

const WEEK = 6 * 24 * 60 * 60 * 1000;

/** Gives what to say of due times, seen from `now`. One translator serves a whole list. */
export function useDueWords(now: Date): (due: Date) => DueWords {
  const t = useTranslations("due");
  const format = useFormatter();
  const day = (moment: Date) => format.dateTime(moment, { dateStyle: "short" });
  const timeWords = (due: Date) => {
    const time = format.dateTime(due, { timeStyle: "short" });
    if (day(due) === day(now)) return time;
    const isNear = Math.abs(due.getTime() - now.getTime()) < WEEK;
    return `${format.dateTime(due, isNear ? { weekday: "short" } : { day: "numeric", month: "short" })} ${time}`;
  };
  const leftWords = ({ unit, count }: TimeLeft) => t(unit, { count });
  return (due) => {
    const left = timeLeft(due, now);
    const moment = format.dateTime(due, { dateStyle: "full", timeStyle: "short" });
    const said = { time: timeWords(due), left: leftWords(left) };
    const words = t(left.urgency === "soon" || left.urgency === "now" ? "left" : left.urgency, said);
    return { words, urgency: left.urgency, moment };
  };
}
