import { useFormatter, useTranslations } from "next-intl";
import type { ShownEvent } from "@/lib/queries/parts/history-names";
import { HistoryEvent } from "./history-event";

type Props = {
  /** Newest first. */
  readonly events: readonly ShownEvent[];
  /** The address of a claim by its number, where the history is an article's and each event leads to its claim. */
  readonly claimHref?: (number: number) => string;
};

/** Who did what when, in words, under the day on which it was done. Server components only. */
export function HistoryList({ events, claimHref }: Props) {
  const t = useTranslations("history");
  const format = useFormatter();
  if (events.length === 0) return <p className="text-soft">{t("empty")}</p>;
  const days = new Map<string, ShownEvent[]>();
  for (const event of events) {
    const day = format.dateTime(event.at, { dateStyle: "full" });
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return (
    <div className="grid gap-5">
      {Array.from(days, ([day, ofDay]) => (
        <div key={day} className="grid gap-1.5">
          <p id={`day-${ofDay[0]?.id}`} className="text-xs font-semibold text-soft">
            {day}
          </p>
          <ol aria-labelledby={`day-${ofDay[0]?.id}`} className="ms-1 border-s-2 border-line">
            {ofDay.map((event) => (
              <HistoryEvent key={event.id} event={event} {...(claimHref && { claimHref })} />
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}
