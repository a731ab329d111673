"use client";

import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import { coveredOf, coveredPercent } from "@/lib/domain/article/coverage";
import { CoverageBar } from "./coverage-bar";
import { legendId } from "./coverage-legend";
import { useWorkbench } from "./workbench-context";

/** The share of sentences that were looked at, and the switch that shades each of them by it. */
export function CoverageSwitch() {
  const t = useTranslations("coverage");
  const { coverage, shaded, shade } = useWorkbench();
  const covered = coveredOf(coverage);
  const total = coverage.sentences.length;
  return (
    <button
      type="button"
      aria-pressed={shaded}
      aria-keyshortcuts="c"
      {...(shaded && { "aria-describedby": legendId })}
      title={t(shaded ? "hide" : "show")}
      onClick={() => shade(!shaded)}
      className={`${buttonClass()} px-2 max-sm:gap-1 max-sm:px-1.5 aria-pressed:border-here aria-pressed:bg-here-soft`}
    >
      <span className="max-lg:unseen">{t("coverage")}</span>
      <CoverageBar covered={covered} total={total} className="w-5 sm:w-14" />
      <span className="tabular-nums">{t("percent", { percent: coveredPercent(covered, total) })}</span>
      <span className="unseen">{t("share", { covered, total })}</span>
    </button>
  );
}
