import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import type { SourceListing } from "@/lib/queries/evidence/list-sources";
import { ConfidentialMark } from "./confidential-mark";
import { RetiredMark } from "./retired-mark";
import { SourceFacts } from "./source-facts";
import { SourceLink } from "./source-link";

/** A page of the library; those who may merge sources can choose some of them for it. */
export function SourceRows({ rows, mayMerge }: { rows: readonly SourceListing[]; mayMerge: boolean }) {
  const t = useTranslations("source-library");
  const list = (
    <ul aria-label={t("title")} className="divide-y divide-line rounded-xl border border-line bg-panel">
      {rows.map(({ id, title, address, confidence, retired, useCount, ...facts }) => (
        <li
          key={id}
          className={`grid gap-x-4 gap-y-1 px-4 py-3.5 sm:px-5 md:items-center ${mayMerge ? "grid-cols-[auto_minmax(0,1fr)] md:grid-cols-[auto_minmax(0,1fr)_auto]" : "grid-cols-[minmax(0,1fr)] md:grid-cols-[minmax(0,1fr)_auto]"}`}
        >
          {mayMerge && (
            <input
              type="checkbox"
              name="with"
              value={id}
              aria-label={t("choose", { title })}
              className="size-6 self-start accent-ink"
            />
          )}
          <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] justify-items-start gap-0.5">
            <h2 className="max-w-full font-serif text-[1.0625rem] leading-snug font-semibold" dir="auto">
              <Link
                href={`/sources/${id}`}
                className="break-words text-ink no-underline hover:text-ink hover:underline"
              >
                {title}
              </Link>
              <ConfidentialMark isConfidential={confidence !== null} />
              <RetiredMark isRetired={retired !== null} />
            </h2>
            <SourceFacts {...facts} />
            {address && <SourceLink address={address} />}
          </div>
          <p className={`text-[0.8125rem] text-soft tabular-nums ${mayMerge ? "col-start-2 md:col-start-3" : ""}`}>
            {t("uses", { count: useCount })}
          </p>
        </li>
      ))}
    </ul>
  );
  if (!mayMerge) return list;
  return (
    <form action="/sources/merge" method="get" className="grid gap-3">
      {list}
      {rows.length > 1 && (
        <div className="flex flex-wrap items-center gap-3">
          <button type="submit" className={buttonClass()}>
            {t("merge-chosen")}
          </button>
          <p className="text-[0.8125rem] text-soft">{t("merge-chosen-hint")}</p>
        </div>
      )}
    </form>
  );
}
