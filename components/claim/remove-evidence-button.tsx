"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { removeEvidenceAction } from "@/actions/evidence";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";

type Props = {
  readonly claim: { readonly id: string; readonly revision: number };
  readonly evidenceId: string;
  readonly title: string;
};

/** Takes a source off the claim, after asking once. */
export function RemoveEvidenceButton({ claim, evidenceId, title }: Props) {
  const t = useTranslations("evidence");
  const words = useTranslations("common");
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const { run, pending, failure } = useAction(removeEvidenceAction);
  const remove = async () => {
    const removed = await run({ claimId: claim.id, revision: claim.revision, evidenceId });
    if (removed) announce(t("removed", { title }));
  };
  return (
    <>
      <Button look="quiet" className="min-h-7 px-1.5 py-0.5" onClick={() => setAsking(true)}>
        {t("remove")}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t("remove-confirm", { title })}>
        {failure && <Notice tone="refusal">{failure.words}</Notice>}
        <div className="flex gap-2">
          <Button look="danger" onClick={remove} disabled={pending}>
            {t("remove")}
          </Button>
          <Button look="quiet" onClick={() => setAsking(false)}>
            {words("cancel")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
