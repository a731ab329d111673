import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";
import type { VisibleClaimState } from "@/lib/domain/claim/claim";
import type { VerdictDecision } from "@/lib/queries/claim/get-claim-detail";

type Props = {
  readonly number: number;
  readonly state: VisibleClaimState;
  /** The last decision on the claim, or null. */
  readonly decision: VerdictDecision | null;
  /** Where the next waiting claim opens, or null. */
  readonly next: string | null;
};

/** Says that the open claim was dealt with in the meantime, by whom and how, and leads on. */
export function NoLongerWaiting({ number, state, decision, next }: Props) {
  const t = useTranslations();
  const format = useFormatter();
  const when = decision && format.dateTime(decision.decidedAt, { dateStyle: "medium", timeStyle: "short" });
  return (
    <Notice tone="plain">
      <p className="font-semibold">{t("queue.decided-title", { number })}</p>
      <p>
        {decision && when
          ? t("queue.decided-by", { name: decision.decidedBy, when, decision: t(`decision.${decision.kind}`) })
          : t("queue.decided-plain", { state: t(`state.${state}`) })}
      </p>
      {next && (
        <Link href={next} scroll={false} className={`mt-2 ${buttonClass()}`}>
          {t("queue.next-waiting")}
        </Link>
      )}
    </Notice>
  );
}
