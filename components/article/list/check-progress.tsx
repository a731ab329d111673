import { useTranslations } from "next-intl";
import { ProgressMeter, TallyMarks } from "@/components/claim/progress-meter";
import { settledOf, type Tally } from "@/lib/domain/verdict/tally";

/** How far an article's check is: the bar, and below it what was found. The bar's label says the numbers aloud. */
export function CheckProgress({ tally }: { tally: Tally }) {
  const t = useTranslations("article-list");
  if (tally.total === 0) return <p className="text-[0.8125rem] text-soft">{t("no-claims")}</p>;
  return (
    <div className="grid gap-1.5">
      <ProgressMeter tally={tally} className="w-full" />
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 text-[0.8125rem] text-soft tabular-nums">
        <span>{t("settled", { settled: settledOf(tally), total: tally.total })}</span>
        <TallyMarks tally={tally} />
      </div>
    </div>
  );
}
