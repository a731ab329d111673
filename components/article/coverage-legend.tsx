"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { coverageStates } from "@/lib/domain/article/coverage";
import { useWorkbench } from "./workbench-context";

/** What describes the switch for the shading. */
export const legendId = "coverage-legend";

/** While sentences are shaded: what each shade says, of how many, and the way to those that nobody looked at. */
export function CoverageLegend() {
  const t = useTranslations("coverage");
  const { coverage, shaded } = useWorkbench();
  const [canPaint, setCanPaint] = useState(true);
  useEffect(() => setCanPaint("highlights" in CSS), []);
  if (!shaded) return null;
  return (
    <section
      aria-label={t("coverage")}
      className="sticky top-13 z-10 flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-panel px-3 py-1.5 text-[0.75rem] sm:gap-x-4 sm:px-6 sm:text-[0.8125rem] print:hidden"
    >
      <p id={legendId} className="flex flex-wrap gap-x-2 gap-y-1 tabular-nums sm:gap-x-3">
        {coverageStates.map((state) => (
          <span key={state} className={`coverage-${state} rounded-xs px-1`}>
            {t(state, { count: coverage.counts[state] })}
          </span>
        ))}
      </p>
      {!canPaint && <p className="text-soft">{t("no-shading")}</p>}
      <span className="ms-auto flex gap-1.5">
        <Step by={-1} sign="↑" />
        <Step by={1} sign="↓" />
      </span>
    </section>
  );
}

function Step({ by, sign }: { by: 1 | -1; sign: string }) {
  const t = useTranslations("coverage");
  const { unmarked, unmarkedStep } = useWorkbench();
  const label = t(by === 1 ? "next" : "previous");
  return (
    <Button
      onClick={() => unmarkedStep.current(by)}
      disabled={unmarked.length === 0}
      aria-label={label}
      title={`${label} (${by === 1 ? "G" : "⇧ G"})`}
      aria-keyshortcuts={by === 1 ? "g" : "Shift+g"}
      className="min-w-9"
    >
      {sign}
    </Button>
  );
}
