import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { queueClaimId } from "@/components/verdict/queue/queue-claim-id";

type Props = { readonly claimAsked: boolean; readonly count: number; readonly countAll: number };

/** Why no claim is open, and what to do then. */
export function EmptyQueue({ claimAsked, count, countAll }: Props) {
  const t = useTranslations("queue");
  return (
    <div id={queueClaimId} tabIndex={-1}>
      {claimAsked && count > 0 ? (
        <EmptyState title={t("gone-title")}>
          <p>{t("gone")}</p>
        </EmptyState>
      ) : countAll > 0 ? (
        <EmptyState title={t("empty-filtered-title")}>
          <p>{t("empty-filtered", { count: countAll })}</p>
          <Link href="/queue?who=all" className={buttonClass()}>
            {t("show-all")}
          </Link>
        </EmptyState>
      ) : (
        <EmptyState title={t("empty-title")}>
          <p>{t("empty")}</p>
          <Link href="/articles" className={buttonClass()}>
            {t("to-articles")}
          </Link>
        </EmptyState>
      )}
    </div>
  );
}
