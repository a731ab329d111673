"use client";

import { useTranslations } from "next-intl";
import type { Coverage } from "@/lib/domain/article/coverage";
import { clockOf } from "@/lib/domain/evidence/time-codes";
import { FactsStrip } from "./facts-strip";
import { isDisputed, type LineFact } from "./use-facts";

type Props = {
  /** So many ticks, flags and skips are still to be kept. */
  readonly onTheWay: number;
  /** Goes to the next fact that was ticked with another source and stands otherwise in this one. */
  readonly toDisputed: () => void;
  readonly facts: readonly LineFact[];
  readonly current: LineFact | null;
  readonly coverage: Coverage;
  readonly status: LineSaid;
};

/** What the pinned source says of the current fact, and where; both in words. */
export type LineSaid = { readonly says: string; readonly where: string | null };

/** How far the facts are, and what the pinned source says of the current one. */
export function LineStatus({ onTheWay, toDisputed, facts, current, coverage, status: { says, where } }: Props) {
  const t = useTranslations("lines");
  const here = facts.filter(({ state, match }) => state === "waiting" && match !== null);
  const disputed = facts.filter(isDisputed).length;
  const differ = here.filter(({ match }) => !match?.agrees).length;
  return (
    <>
      <p data-facts className="text-sm text-soft tabular-nums">
        {t.rich("ticked", { ...coverage.facts, b: (part) => <b className="font-semibold text-ink">{part}</b> })} ·{" "}
        {t("found", { count: here.length })}
        {differ > 0 && <> · {t("differ", { count: differ })}</>}
        {onTheWay > 1 && <> · {t("on-the-way", { count: onTheWay })}</>}
      </p>
      {disputed > 0 && (
        <p className="text-sm">
          <button
            type="button"
            className="target text-start text-ink underline underline-offset-2"
            onClick={toDisputed}
          >
            {t("disputed", { count: disputed })}
          </button>
        </p>
      )}
      <FactsStrip facts={facts} current={current} />
      <p role="status" className="text-sm">
        {says}
        {where !== null && <span className="text-soft"> · {where}</span>}
      </p>
    </>
  );
}

/** `words` are those of the source by their start. */
export function useLineStatus(current: LineFact | null, words: Readonly<Record<number, string>>): LineSaid {
  const t = useTranslations("lines");
  const match = current?.match ?? null;
  if (current === null) return { says: t("nothing-here"), where: null };
  const found = match === null ? "none" : match.agrees ? "agrees" : "differs";
  const says = t("here", { found, other: match ? (words[match.source.start] ?? "") : "" });
  if (match?.page != null) return { says, where: t("page", { page: match.page }) };
  return { says, where: match?.second == null ? null : t("second", { clock: clockOf(match.second) }) };
}
