import Link from "next/link";
import { useTranslations } from "next-intl";
import { own } from "@/components/ui/own";
import type { ClaimDetail } from "@/lib/queries/claim/get-claim-detail";

type Props = Pick<ClaimDetail, "claim" | "stand"> & {
  /** Where to look at claims that a new version changed. */
  readonly carriedAddress: string;
  readonly mayReopen: boolean;
};

/** What has to be known of a claim before anything is done with it: that its words changed, or why it was set aside. */
export function ClaimNotes({ claim, stand, carriedAddress, mayReopen }: Props) {
  const t = useTranslations("claim");
  const { state, stateReason, number } = claim;
  return (
    <>
      {stand.look && (
        <p className="rounded-md bg-sunken px-3 py-2 text-[0.8125rem] font-medium">
          {t(`look-${stand.look}`, { version: stand.versionNumber })}{" "}
          <Link href={`${carriedAddress}?claim=${number}`}>{t("look")}</Link>
        </p>
      )}
      {stateReason && (state === "dismissed" || state === "open") && (
        <p className="rounded-md bg-sunken px-3 py-2">
          {t.rich(state === "dismissed" ? "dismissed-because" : "reopened-because", { own, reason: stateReason })}
        </p>
      )}
      {state === "dismissed" && !mayReopen && <p className="text-[0.8125rem] text-soft">{t("editors-reopen")}</p>}
    </>
  );
}
