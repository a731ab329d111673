"use client";

import { useTranslations } from "next-intl";
import type { Coverage } from "@/lib/domain/article/coverage";
import type { LineFact } from "./use-facts";

type Props = {
  readonly facts: readonly LineFact[];
  readonly coverage: Coverage;
  readonly current: LineFact | null;
  readonly words: Readonly<Record<number, string>>;
};

/** How far the facts are, and what the pinned source says of the current one. */
export function LineStatus({ facts, coverage, current, words }: Props) {
  const t = useTranslations("lines");
  const here = facts.filter(({ state, match }) => state === "waiting" && match !== null);
  const differ = here.filter(({ match }) => !match?.agrees).length;
  const match = current?.match ?? null;
  return (
    <>
      <p data-facts className="text-sm text-soft tabular-nums">
        {t.rich("ticked", { ...coverage.facts, b: (part) => <b className="font-semibold text-ink">{part}</b> })} ·{" "}
        {t("found", { count: here.length })}
        {differ > 0 && <> · {t("differ", { count: differ })}</>}
      </p>
      <p role="status" className="text-sm">
        {current === null
          ? t("nothing-here")
          : t("here", {
              found: match === null ? "none" : match.agrees ? "agrees" : "differs",
              other: match ? (words[match.source.start] ?? "") : "",
            })}
        {match?.page != null && <span className="text-soft"> · {t("page", { page: match.page })}</span>}
      </p>
    </>
  );
}
