import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ShownSection } from "@/lib/queries/desk/get-for-me";
import { ForMeRow } from "./for-me-row";

type Props = {
  readonly section: ShownSection;
  readonly now: Date;
  /** Whether one of its rows stands above already, as what comes next. */
  readonly isNextAbove: boolean;
};

/** What waits for one reason: how much, the first rows, and the way to the rest. */
export function ForMeSection({ section: { name, rows, count, all }, now, isNextAbove }: Props) {
  const t = useTranslations("for-me");
  const left = isNextAbove ? count - 1 : count;
  return (
    <section aria-labelledby={`for-me-${name}`}>
      <div className="for-me-head">
        <h2 id={`for-me-${name}`}>{t(`section-${name}`)}</h2>
        <span className="text-soft tabular-nums">{isNextAbove ? t("more-count", { count: left }) : left}</span>
        {left > rows.length ? (
          <Link href={`/for-me?section=${name}`} className="target ms-auto">
            {t("all-of", { count })}
          </Link>
        ) : (
          all && (
            <Link href={all} className="target ms-auto">
              {t(`all-${all.slice(1).replace("/", "-") as "queue"}`)}
            </Link>
          )
        )}
      </div>
      <ol>
        {rows.map((row) => (
          <ForMeRow key={row.id} row={row} now={now} />
        ))}
      </ol>
    </section>
  );
}
