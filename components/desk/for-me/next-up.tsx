import Link from "next/link";
import { useTranslations } from "next-intl";
import { useDueWords } from "@/components/desk/plan/use-due-words";
import { buttonClass } from "@/components/ui/button-class";
import { timeLeft } from "@/lib/domain/desk/due";
import type { ForMe } from "@/lib/queries/desk/get-for-me";
import { RowMark } from "./row-mark";
import { RowTold } from "./row-told";

/** The one thing to do next, why, and the one primary button of the page, named by what it does. */
export function NextUp({ next: { section, row }, now }: { next: NonNullable<ForMe["next"]>; now: Date }) {
  const t = useTranslations("for-me");
  const dueWords = useDueWords(now);
  const because = () => {
    if (row.due === null) return t(`because-${section}`);
    const isOver = timeLeft(row.due, now).urgency === "overdue";
    return t(isOver ? "because-overdue" : "because-due", { when: dueWords(row.due).words });
  };
  const finding = row.mark.is === "claim" ? (row.mark.finding?.label ?? "none") : "none";
  return (
    <section aria-labelledby="next-up" className="next-up">
      <h2 id="next-up">{because()}</h2>
      <p className="for-me-words" lang={row.words.language ?? undefined} dir={row.words.direction}>
        {row.words.text}
      </p>
      <p className="next-up-told">
        <span className="me-2 inline-flex">
          <RowMark mark={row.mark} />
        </span>
        <RowTold row={row} />
      </p>
      <Link href={row.href} className={`${buttonClass("primary")} next-up-do`}>
        {t(`do-${section}`, { finding })}
      </Link>
    </section>
  );
}
