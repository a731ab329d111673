import Link from "next/link";
import { useFormatter } from "next-intl";
import { DueTime } from "@/components/desk/plan/due-time";
import type { ForMeRow as Row } from "@/lib/queries/desk/for-me/section";
import { RowMark } from "./row-mark";
import { RowTold } from "./row-told";

/** One thing that waits; the whole row is the link to where it is done. */
export function ForMeRow({ row, now }: { row: Row; now: Date }) {
  const format = useFormatter();
  return (
    <li>
      <Link href={row.href} className="for-me-row">
        <span className="for-me-mark">
          <RowMark mark={row.mark} />
        </span>
        <span className="for-me-words" lang={row.words.language ?? undefined} dir={row.words.direction}>
          {row.words.text}
        </span>
        <span className="for-me-time">
          {row.due ? (
            <DueTime due={row.due} now={now} />
          ) : (
            row.since && <time dateTime={row.since.toISOString()}>{format.relativeTime(row.since, now)}</time>
          )}
        </span>
        <span className="for-me-told">
          <RowTold row={row} />
        </span>
      </Link>
    </li>
  );
}
