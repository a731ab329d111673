import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ConfidentialMark } from "@/components/evidence/source/confidential-mark";
import { RetiredMark } from "@/components/evidence/source/retired-mark";
import type { Confidence } from "@/lib/domain/evidence/source";
import type { EvidenceDetail } from "@/lib/queries/claim/get-claim-detail";
import { SourceFacts } from "./source-facts";
import { StanceMark } from "./stance-mark";

type Props = {
  readonly evidence: EvidenceDetail;
  /** Buttons. */
  readonly actions?: ReactNode;
  /** What it rests on. */
  readonly snapshot?: ReactNode;
};

/** One source put to a claim: how it bears on it, what it is, the passage that matters, and what it rests on. */
export function EvidenceCard({ evidence, actions, snapshot }: Props) {
  const t = useTranslations("evidence-card");
  const format = useFormatter();
  const { stance, source, mergedFrom, passage, note, addedBy, addedAt } = evidence;
  return (
    <article className={`stance-${stance} grid gap-1.5 rounded-[0.6rem] border border-line bg-panel px-3 py-2.5`}>
      <p>
        <StanceMark stance={stance} /> <span className="text-soft">·</span>{" "}
        <Link
          href={`/sources/${source.id}`}
          dir="auto"
          className="font-semibold break-words text-ink decoration-edge underline-offset-2 hover:underline"
        >
          {source.title}
        </Link>
        <ConfidentialMark isConfidential={source.confidence !== null} />
        <RetiredMark isRetired={source.retired !== null} />
      </p>
      <SourceFacts source={source} />
      {mergedFrom && <p className="text-[0.78rem] text-soft">{t("merged-from", { title: mergedFrom.title })}</p>}
      {source.confidence && <ConfidenceWords confidence={source.confidence} isHidden={source.isHidden} />}
      {passage !== null && (
        <blockquote
          dir="auto"
          className="border-s-3 border-c ps-2.5 font-serif text-[0.9375rem] leading-normal break-words whitespace-pre-line"
        >
          {passage}
        </blockquote>
      )}
      {note !== null && (
        <p dir="auto" className="text-[0.8125rem] break-words whitespace-pre-line">
          {note}
        </p>
      )}
      {snapshot}
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <p className="text-xs text-soft">
          {t("added", { name: addedBy, when: format.dateTime(addedAt, { dateStyle: "medium", timeStyle: "short" }) })}
        </p>
        {actions}
      </div>
    </article>
  );
}

/** Why the source is not named here; for those who see its name, what the others see. */
function ConfidenceWords({ confidence, isHidden }: { confidence: Confidence; isHidden: boolean }) {
  const t = useTranslations("evidence-card");
  return (
    <p className="text-[0.78rem] break-words text-soft">
      {!isHidden && <>{t("others-see", { description: confidence.description })} </>}
      {t("confidence-reason", { reason: confidence.reason })}
    </p>
  );
}
