import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ConfidentialMark } from "@/components/evidence/source/confidential-mark";
import { RetiredMark } from "@/components/evidence/source/retired-mark";
import { own } from "@/components/ui/own";
import type { Confidence } from "@/lib/domain/evidence/source";
import type { EvidenceDetail } from "@/lib/queries/claim/get-claim-detail";
import { EvidenceSnapshot } from "./snapshot/evidence-snapshot";
import { SourceFacts } from "./source-facts";
import { StanceMark } from "./stance-mark";

type Props = {
  readonly evidence: EvidenceDetail;
  /** What can be done with the piece, behind its three dots. */
  readonly menu?: ReactNode;
  /** Buttons for what it rests on. */
  readonly actions?: ReactNode;
};

/**
 * One source put to a claim, compact: how it bears on it and what it is, the passage that matters, how that was found and
 * what it rests on.
 */
export function EvidenceCard({ evidence, menu, actions }: Props) {
  const t = useTranslations("evidence-card");
  const format = useFormatter();
  const { stance, source, mergedFrom, passage, note, addedBy, addedAt } = evidence;
  return (
    <article aria-labelledby={`evidence-${evidence.id}`} className="grid gap-1 py-2.5">
      <div className="flex items-start justify-between gap-2">
        <p className="min-w-0">
          <StanceMark stance={stance} />{" "}
          <Link
            id={`evidence-${evidence.id}`}
            href={`/sources/${source.id}`}
            dir="auto"
            className="break-words text-ink decoration-edge underline-offset-2 hover:underline"
          >
            {source.title}
          </Link>
          <ConfidentialMark isConfidential={source.confidence !== null} />
          <RetiredMark isRetired={source.retired !== null} />
        </p>
        {menu}
      </div>
      {passage !== null && (
        <blockquote dir="auto" className="font-serif text-base leading-snug break-words whitespace-pre-line">
          {passage}
        </blockquote>
      )}
      {note !== null && (
        <p dir="auto" className="text-[0.8125rem] break-words whitespace-pre-line">
          {note}
        </p>
      )}
      {mergedFrom && (
        <p className="text-[0.8125rem] text-soft">{t.rich("merged-from", { own, title: mergedFrom.title })}</p>
      )}
      {source.confidence && <ConfidenceWords confidence={source.confidence} isHidden={source.isHidden} />}
      <EvidenceSnapshot evidence={evidence} actions={actions} />
      <SourceFacts source={source} />
      <p className="text-[0.8125rem] text-soft">
        {t.rich("added", {
          own,
          name: addedBy,
          when: format.dateTime(addedAt, { dateStyle: "medium", timeStyle: "short" }),
        })}
      </p>
    </article>
  );
}

/** Why the source is not named here; for those who see its name, what the others see. */
function ConfidenceWords({ confidence, isHidden }: { confidence: Confidence; isHidden: boolean }) {
  const t = useTranslations("evidence-card");
  return (
    <p className="text-[0.8125rem] break-words text-soft">
      {!isHidden && <>{t.rich("others-see", { own, description: confidence.description })} </>}
      {t.rich("confidence-reason", { own, reason: confidence.reason })}
    </p>
  );
}
