import Link from "next/link";
import { useTranslations } from "next-intl";
import { useDueWords } from "@/components/desk/plan/use-due-words";
import { buttonClass } from "@/components/ui/button-class";
import type { ForMe } from "@/lib/queries/desk/get-for-me";

type Props = Pick<ForMe, "desk" | "deskCount" | "now" | "unassigned"> & {
  /** Whether this person may bring in articles; who may not reads. */
  readonly mayImport: boolean;
};

/** What is so when nothing waits, and what somebody may do then: nothing that their role does not allow. */
export function NothingWaits({ desk, deskCount, now, unassigned, mayImport }: Props) {
  const t = useTranslations("for-me");
  const dueWords = useDueWords(now);
  const next = desk[0];
  const due = next?.deadline ? dueWords(next.deadline).words : "none";
  return (
    <section className="grid max-w-[36rem] gap-2 py-2">
      <h2 className="font-serif text-2xl leading-tight font-semibold">{t("nothing")}</h2>
      <p className="text-base text-soft">
        {t("nothing-desk", { count: deskCount, due })}{" "}
        {unassigned ? t("nothing-unassigned", { count: unassigned }) : ""}{" "}
        {t(mayImport ? "nothing-work" : "nothing-read")}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        {unassigned ? (
          <Link href="/for-me?section=unassigned" className={buttonClass()}>
            {t("see-unassigned", { count: unassigned })}
          </Link>
        ) : mayImport && deskCount === 0 ? (
          <Link href="/articles/import" className={buttonClass()}>
            {t("import")}
          </Link>
        ) : null}
        {next ? (
          <Link
            href={`/articles/${next.slug}${mayImport ? "/line-by-line" : ""}`}
            className={buttonClass(mayImport ? "quiet" : "plain")}
          >
            {t(mayImport ? "read-lines" : "read-article")}
          </Link>
        ) : (
          <Link href="/articles" className={buttonClass("quiet")}>
            {t("to-articles")}
          </Link>
        )}
        {!mayImport && (
          <Link href="/record" className={buttonClass("quiet")}>
            {t("to-record")}
          </Link>
        )}
      </div>
    </section>
  );
}
