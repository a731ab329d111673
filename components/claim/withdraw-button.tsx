"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { type Action, useAction } from "@/components/ui/use-action";

type Props = {
  readonly claim: { readonly id: string; readonly revision: number };
  readonly action: Action<{ revision: number }>;
};

/** Takes one's own verdict back before anybody decided on it. */
export function WithdrawButton({ claim, action }: Props) {
  const t = useTranslations("verdict-form");
  const announce = useAnnounce();
  const { run, pending, failure } = useAction(action);
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
