"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { EditedClaim } from "@/lib/queries/article/get-editing";
import type { Fate, Forecast } from "./forecast";

/** Fates that somebody will have to look at. */
const touching: readonly Fate[] = ["reworded", "sentence", "lost"];

/** The most claims that are named one by one. */
const NAMED = 50;

type Props = {
  readonly forecast: Forecast | null;
  readonly changed: boolean;
  readonly claims: readonly EditedClaim[];
  /** Goes to the block that holds what is left of a claim. */
  readonly onClaim: (claim: EditedClaim) => void;
};

/** What saving would do to the claims, in one sentence, and which they are. */
export function ForecastSummary({ forecast, changed, claims, onClaim }: Props) {
  const t = useTranslations("article-editor");
  const format = useFormatter();
  if (!changed || !forecast) return <p role="status">{t("unchanged")}</p>;
  const { counts, askedAgain, fates } = forecast;
  const parts = [
    counts.corrected > 0 && t("count-corrected", { count: counts.corrected }),
    counts.reworded > 0 && t("count-reworded", { count: counts.reworded }),
    counts.sentence > 0 && t("count-sentence", { count: counts.sentence }),
    counts.lost > 0 && t("count-lost", { count: counts.lost }),
  ].filter((part) => part !== false);
  if (parts.length === 0) return <p role="status">{t("all-kept", { count: counts.kept + counts.moved })}</p>;
  const touched = claims.flatMap((claim) => {
    const fate = fates.get(claim.id)?.fate ?? "kept";
    return touching.includes(fate) && claim.state !== "dismissed" ? [{ claim, fate }] : [];
  });
  return (
    <div className="grid gap-1">
      <p role="status" className="font-medium">
        {t("summary", { touched: format.list(parts, { type: "unit" }), asked: askedAgain })}
      </p>
      <details className="text-[0.8125rem]">
        <summary className="text-ink underline">{t("touched")}</summary>
        <ul className="grid max-h-40 gap-0.5 overflow-y-auto py-1">
          {touched.slice(0, NAMED).map(({ claim, fate }) => (
            <li key={claim.id}>
              <button type="button" className="text-start underline" onClick={() => onClaim(claim)}>
                {t("touched-line", { number: claim.number, fate })}
              </button>
            </li>
          ))}
          {touched.length > NAMED && <li>{t("more-claims", { count: touched.length - NAMED })}</li>}
        </ul>
      </details>
    </div>
  );
}
