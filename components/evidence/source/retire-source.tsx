"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { retireSourceAction } from "@/actions/evidence";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextAreaField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";

type Props = {
  readonly sourceId: string;
  readonly revision: number;
};

/** Retires a source, asking for the reason. */
export function RetireSource({ sourceId, revision }: Props) {
  const t = useTranslations("source-page");
  const common = useTranslations("common");
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const { run, pending, failure, errorOf } = useAction(retireSourceAction);
  const retire = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await run({ sourceId, revision, reason }))) return;
    setAsking(false);
    announce(t("retired-done"));
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t("retire")}</Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t("retire-title")}>
        <form onSubmit={retire} noValidate className="grid gap-4">
          <p className="text-sm">{t("retire-hint")}</p>
          <TextAreaField
            id="retire-reason"
            label={t("retire-reason")}
            hint={t("retire-reason-hint")}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            error={errorOf("reason")}
            dir="auto"
            aria-required="true"
          />
          {failure && failure.field !== "reason" && <Notice tone="refusal">{failure.words}</Notice>}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="primary" aria-disabled={pending}>
              {t("retire")}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {common("cancel")}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
