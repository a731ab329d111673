import { useFormatter, useTranslations } from "next-intl";
import type { VerdictDetail } from "@/lib/queries/claim/get-claim-detail";
import { Decisions } from "./decisions";
import { RatingMark } from "./rating-mark";
import { Rationale } from "./rationale";
import { WordDiffView } from "./word-diff-view";

type Props = {
  readonly verdict: VerdictDetail;
  /** The claim's marked words, which the correction is compared with; null where they were lost. */
  readonly quote: string | null;
  readonly statement: string;
  /** The version of the rating scale in force; a verdict on another one says so. */
  readonly currentScale?: number;
};

/** A verdict: rating, rationale, correction, who wrote it when, and what was decided on it. Server components only. */
export function VerdictView({ verdict, quote, statement, currentScale }: Props) {
  const t = useTranslations("verdict-view");
  const format = useFormatter();
  const { number, rating, rationale, correction, state, author, submittedAt, decisions } = verdict;
  const when = format.dateTime(submittedAt, { dateStyle: "medium", timeStyle: "short" });
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <RatingMark rating={rating} className="text-base" />
        <span className="text-[0.8125rem] text-soft">
          {t("revision", { number })} · {t(`state-${state}`)}
        </span>
      </div>
      {currentScale !== undefined && rating.scaleVersion !== currentScale && (
        <p className="text-[0.8125rem] text-soft">{t("scale", { version: rating.scaleVersion })}</p>
      )}
      <div className="text-[0.9375rem]">
        <Rationale>{rationale}</Rationale>
      </div>
      {correction !== null && (
        <div>
          <p className="text-xs font-semibold text-soft">{t("correction")}</p>
          <p dir="auto" className="font-serif text-base leading-normal break-words whitespace-pre-line">
            <WordDiffView before={quote || statement} after={correction} />
          </p>
        </div>
      )}
      <p className="text-[0.8125rem] text-soft">{t("by", { name: author, when })}</p>
      <Decisions decisions={decisions} />
    </div>
  );
}
