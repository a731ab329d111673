import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";

type Props = {
  readonly retired: { readonly at: Date; readonly reason: string };
  /** The way back, for those who may go it. */
  readonly children: ReactNode;
};

/** What a retired source's page says of that: since when, why, and what it means. */
export function RetiredPanel({ retired, children }: Props) {
  const t = useTranslations("source-page");
  const format = useFormatter();
  return (
    <section
      aria-labelledby="retired"
      className="grid gap-2 rounded-xl border border-dashed border-edge bg-panel p-4 sm:p-5"
    >
      <h2 id="retired" className="text-base font-bold">
        <span aria-hidden="true">⊘ </span>
        {t("retired-since", { day: format.dateTime(retired.at, { dateStyle: "long" }) })}
      </h2>
      <p dir="auto" className="break-words whitespace-pre-line">
        {retired.reason}
      </p>
      <p className="text-[0.8125rem] text-soft">{t("retired-means")}</p>
      {children}
    </section>
  );
}
