import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { claimsByOutcome, type KeptFindings } from "@/lib/domain/draft/kept-findings";
import { proofOutcomes } from "@/lib/domain/draft/proof-findings";
import { ChangedWords } from "./changed-words";

type Props = {
  readonly findings: Pick<KeptFindings, "commentsGone" | "outside" | "outsideCount" | "isMarked"> & {
    readonly outcomes: readonly Pick<KeptFindings["outcomes"][number], "claim" | "outcome">[];
  };
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** What stands beside a correction's claim. */
  readonly beside: (claim: number) => ReactNode;
};

/** What was found in a proof: what became of each correction, which comments are gone, and what else was changed. */
export function OutcomeList({ findings, language, direction, beside }: Props) {
  const t = useTranslations("proof");
  const format = useFormatter();
  const { outcomes, commentsGone, outside, outsideCount, isMarked } = findings;
  const byOutcome = claimsByOutcome({ outcomes: outcomes.map((each) => ({ ...each, verdict: 1 })) });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {!isMarked && <p className="text-[0.8125rem] font-medium">{t("unmarked")}</p>}
      {outcomes.length === 0 && <p>{t("no-corrections")}</p>}
      {proofOutcomes.map((outcome) =>
        byOutcome[outcome].length === 0 ? null : (
          <section key={outcome} className="grid gap-1.5 border-t border-line pt-3">
            <h3 className="text-sm font-semibold">
              {t(`outcome-${outcome}`)} <span className="font-normal text-soft">{t(`outcome-${outcome}-hint`)}</span>
            </h3>
            <ul className="grid gap-2">
              {byOutcome[outcome].map((claim) => (
                <li key={claim}>{beside(claim)}</li>
              ))}
            </ul>
          </section>
        ),
      )}
      {commentsGone.length > 0 && (
        <p className="border-t border-line pt-3">
          {t("comments-gone", { count: commentsGone.length, numbers: format.list(commentsGone.map(String)) })}
        </p>
      )}
      <section className="grid gap-1.5 border-t border-line pt-3">
        {outsideCount === 0 ? (
          <p className="text-soft">{t("outside-none")}</p>
        ) : (
          <>
            <h3 className="text-sm font-semibold">{t("outside", { count: outsideCount })}</h3>
            <ChangedWords hunks={outside} language={language} direction={direction} />
            {outsideCount > outside.length && outside.length >= 50 && (
              <p className="text-[0.8125rem] text-soft">
                {t("outside-more", { count: outsideCount - outside.length })}
              </p>
            )}
          </>
        )}
      </section>
    </div>
  );
}
