import { useFormatter, useTranslations } from "next-intl";
import type { VerdictDetail } from "@/lib/queries/claim/get-claim-detail";
import { Decisions } from "./decisions";
import { Rationale } from "./rationale";

type Props = {
  readonly verdict: VerdictDetail;
  /** The version of the rating scale in force; a verdict on another one says so. */
  readonly currentScale?: number;
};

/** Why a verdict was given: its rationale, who wrote it when, and the decisions on it that the head does not tell. Server components only. */
export function VerdictView({ verdict, currentScale }: Props) {
  const t = useTranslations("verdict-view");
  const format = useFormatter();
  const { number, rating, rationale, state, author, submittedAt, decisions } = verdict;
  const when = format.dateTime(submittedAt, { dateStyle: "medium", timeStyle: "short" });
  const last = state === "returned" ? decisions.findLast(({ kind }) => kind === "request-changes") : null;
  return (
    <div className="grid gap-2">
      <div className="text-sm">{rationale === null ? <p>{t("tick")}</p> : <Rationale>{rationale}</Rationale>}</div>
      <p className="text-[0.8125rem] text-soft">
        {t("by", { name: author, when })} · {t("revision", { number })} · {t(`state-${state}`)}
      </p>
      {currentScale !== undefined && rating.scaleVersion !== currentScale && (
        <p className="text-[0.8125rem] text-soft">{t("scale", { version: rating.scaleVersion })}</p>
      )}
      <Decisions decisions={decisions.filter((decision) => decision !== last)} />
    </div>
  );
}
