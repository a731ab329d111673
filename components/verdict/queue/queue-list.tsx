import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { StateMark } from "@/components/claim/state-mark";
import { DueTime } from "@/components/desk/plan/due-time";
import { FindingMark } from "@/components/verdict/finding-mark";
import { directionOf } from "@/lib/domain/text/direction";
import type { QueueRow } from "@/lib/queries/verdict/get-queue";

/** A waiting claim as the list shows it. `since` is when it was submitted or became stale. */
export type QueueListRow = QueueRow & { readonly href: string };

/** The claims that wait, in the order in which to take them. */
export function QueueList({ rows, chosen }: { rows: readonly QueueListRow[]; chosen: string | null }) {
  const t = useTranslations("queue");
  return (
    <nav aria-label={t("list")}>
      <ol className="grid gap-0.5">
        {rows.map((row) => (
          <QueueItem key={row.id} row={row} current={row.id === chosen} />
        ))}
      </ol>
    </nav>
  );
}

function QueueItem({ row, current }: { row: QueueListRow; current: boolean }) {
  const t = useTranslations("queue");
  const priority = useTranslations("priority");
  const format = useFormatter();
  const now = useNow();
  const waits = format.relativeTime(row.since, now);
  const look = current
    ? "border-line border-s-here bg-panel shadow-(--shadow)"
    : "border-transparent border-b-line hover:bg-sunken";
  return (
    <li>
      <Link
        href={row.href}
        scroll={false}
        aria-current={current ? "true" : undefined}
        className={`grid gap-1 rounded-md border border-s-3 px-3 py-2.5 no-underline ${look} ${row.barred && !current ? "text-soft" : "text-ink"}`}
      >
        <span
          lang={row.language}
          dir={directionOf(row.language)}
          className="line-clamp-3 font-serif text-base leading-snug break-words"
        >
          {row.statement}
        </span>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.8125rem]">
          {row.finding && <FindingMark finding={row.finding} state={row.state} />}
          <StateMark state={row.state} />
          {(row.priority === "urgent" || row.priority === "high") && (
            <span className={row.priority === "urgent" ? "font-bold" : "font-medium"}>{priority(row.priority)}</span>
          )}
        </span>
        <span className="text-[0.8125rem] text-soft">
          <span lang={row.language} dir={directionOf(row.language)} className="line-clamp-1 break-words">
            {row.title}
          </span>
          {t("by", { name: row.author })} ·{" "}
          <time dateTime={row.since.toISOString()}>
            {t(row.state === "stale" ? "waits-stale" : "waits", { when: waits })}
          </time>
          {row.due && (
            <>
              {" · "}
              <DueTime due={row.due} now={now} />
            </>
          )}
          {row.barred && <strong className="block font-semibold">{t(row.barred)}</strong>}
        </span>
      </Link>
    </li>
  );
}
