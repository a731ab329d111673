import { useTranslations } from "next-intl";
import { StateBar, type StateCounts } from "@/components/claim/state-bar";
import { visibleClaimStates } from "@/lib/domain/claim/claim";
import { stateSigns } from "@/lib/domain/verdict/signs";

/** How far an article's check is: the bar, and below it the numbers by state. The bar's label says the numbers aloud. */
export function CheckProgress({ counts }: { counts: StateCounts }) {
  const t = useTranslations("article-list");
  const states = useTranslations("state");
  const total = visibleClaimStates.reduce((sum, state) => sum + counts[state], 0);
  if (total === 0) return <p className="text-[0.8125rem] text-soft">{t("no-claims")}</p>;
  return (
    <div className="grid gap-1.5">
      <StateBar counts={counts} className="w-full" />
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 text-[0.75rem] text-soft tabular-nums">
        <span>{t("settled", { settled: counts.approved + counts.dismissed, total })}</span>
        <span aria-hidden="true" className="relative flex gap-2 font-semibold">
          {visibleClaimStates.map(
            (state) =>
              counts[state] > 0 && (
                <span key={state} title={states(state)} className={`state-${state} text-c`}>
                  {stateSigns[state]} {counts[state]}
                </span>
              ),
          )}
        </span>
      </div>
    </div>
  );
}
