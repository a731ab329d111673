"use client";

import { useTranslations } from "next-intl";
import { withdrawVerdictAction } from "@/actions/verdict";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";

type Props = {
  readonly claim: { readonly id: string; readonly revision: number };
};

/** Takes one's own verdict back before anybody decided on it. */
export function WithdrawButton({ claim }: Props) {
  const t = useTranslations("verdict-form");
  const announce = useAnnounce();
  const { run, pending, failure } = useAction(withdrawVerdictAction);
  const withdraw = async () => {
    if (await run({ claimId: claim.id, revision: claim.revision })) announce(t("withdrawn"));
  };
  return (
    <>
      <Button onClick={withdraw} disabled={pending} className="justify-self-start">
        {t("withdraw")}
      </Button>
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
    </>
  );
}
