"use client";

import { useDueWords } from "./use-due-words";

/** Urgency is weight: soft, then bold, then inverse. */
const looks = {
  later: "text-soft",
  soon: "font-semibold text-ink",
  now: "rounded bg-ink px-1.5 py-0.5 font-semibold text-on-ink",
  overdue: "rounded bg-ink px-1.5 py-0.5 font-semibold text-on-ink",
} as const;

/** When something is due, seen from `now`, which the server says: clocks of browsers are wrong. */
export function DueTime({ due, now }: { due: Date; now: Date }) {
  const { words, urgency, moment } = useDueWords(now)(due);
  return (
    <time dateTime={due.toISOString()} title={moment} className={`whitespace-nowrap tabular-nums ${looks[urgency]}`}>
      {words}
    </time>
  );
}
