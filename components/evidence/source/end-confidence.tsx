"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { endConfidenceAction } from "@/actions/evidence";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";

type Props = {
  readonly sourceId: string;
  readonly revision: number;
};

/** Shows a source's name to everybody again, after asking once. */
export function EndConfidence({ sourceId, revision }: Props) {
  const t = useTranslations("source-page");
  const common = useTranslations("common");
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const { run, pending, failure } = useAction(endConfidenceAction);
  const end = async () => {
    if (!(await run({ sourceId, revision }))) return;
    setAsking(false);
    announce(t("confidence-ended"));
  };
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t("end-confidence")}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t("end-confidence-title")}>
        <p className="text-sm">{t("end-confidence-hint")}</p>
        {failure && <Notice tone="refusal">{failure.words}</Notice>}
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setAsking(false)}>{common("cancel")}</Button>
          <Button look="danger" onClick={end} disabled={pending}>
            {t("end-confidence")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
