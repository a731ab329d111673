import Link from "next/link";
import { useTranslations } from "next-intl";
import type { SourceKind, SourceMedium } from "@/lib/domain/evidence";
import { ConfidentialMark } from "./confidential-mark";
import { SourceFacts } from "./source-facts";
import { SourceLink } from "./source-link";

export type SourceRow = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly publishedOn: string | null;
  readonly address: string | null;
  readonly kind: SourceKind;
  readonly medium: SourceMedium;
  readonly confidence: object | null;
  readonly useCount: number;
};

/** A page of the library. */
export function SourceRows({ rows }: { rows: readonly SourceRow[] }) {
  const t = useTranslations("source-library");
  return (
    <ul aria-label={t("title")} className="divide-y divide-line rounded-xl border border-line bg-panel">
      {rows.map(({ id, title, address, confidence, useCount, ...facts }) => (
        <li
          key={id}
          className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-1 px-4 py-3.5 sm:px-5 md:grid-cols-[minmax(0,1fr)_auto] md:items-center"
        >
          <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] justify-items-start gap-0.5">
            <h2 className="max-w-full font-serif text-[1.0625rem] leading-snug font-semibold" dir="auto">
              <Link
                href={`/sources/${id}`}
                className="break-words text-ink no-underline hover:text-accent hover:underline"
              >
                {title}
              </Link>
              <ConfidentialMark isConfidential={confidence !== null} />
            </h2>
            <SourceFacts {...facts} />
            {address && <SourceLink address={address} />}
          </div>
          <p className="text-[0.8125rem] text-soft tabular-nums">{t("uses", { count: useCount })}</p>
        </li>
      ))}
    </ul>
  );
}
