import { useFormatter, useTranslations } from "next-intl";
import type { KeptEarlierCheck } from "@/lib/queries/exchange/earlier-checks";

/** What another outlet found: its rating by its own name and scale, never in our colours. */
export function CheckCard({ check }: { check: KeptEarlierCheck }) {
  const t = useTranslations("earlier-checks");
  const format = useFormatter();
  const { statement, outlet, address, rating, claimant, reviewedOn, language } = check;
  const { value, worst, best } = rating;
  return (
    <article className="grid gap-1">
      <p className="font-serif text-base font-semibold wrap-anywhere" dir="auto" {...(language && { lang: language })}>
        {statement}
      </p>
      <p className="flex flex-wrap items-baseline gap-x-2 text-[0.8125rem]">
        <span className="text-soft">{outlet === null ? t("rated-unknown") : t("rated", { outlet })}</span>
        <b className="rounded border border-edge px-1.5 py-px font-semibold">
          <bdi>{rating.label ?? t("no-label")}</bdi>
        </b>
        {value !== null && worst !== null && best !== null && (
          <span className="text-soft tabular-nums">{t("number", { value, worst, best })}</span>
        )}
      </p>
      <p className="flex flex-wrap gap-x-3 text-[0.8125rem] text-soft">
        {claimant !== null && <bdi>{t("claimed-by", { name: claimant })}</bdi>}
        {reviewedOn !== null && (
          <time dateTime={reviewedOn}>
            {format.dateTime(new Date(`${reviewedOn}T00:00:00Z`), { dateStyle: "medium", timeZone: "UTC" })}
          </time>
        )}
        {address !== null && (
          <a href={address} target="_blank" rel="noreferrer nofollow" className="text-ink underline">
            {t("read")}
          </a>
        )}
      </p>
    </article>
  );
}
