"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ActionFailure } from "@/components/ui/use-action";

type Props = {
  readonly submit: ReactNode;
  readonly pending: boolean;
  readonly failure: ActionFailure | null;
  /** The fields that show their own refusals. */
  readonly fields: readonly string[];
  readonly onCancel: () => void;
  readonly restored?: boolean;
  readonly onDiscard?: () => void;
  /** What somebody else did to the claim since the form was opened, in words. */
  readonly changed?: string | null;
  /** Given when somebody else changed the claim, and the page shows that change: sends this on top of it. */
  readonly onSendOnTop?: () => void;
};

/** The end of a form: a refusal that belongs to no field, what was restored, and the two buttons. */
export function FormFoot({
  submit,
  pending,
  failure,
  fields,
  onCancel,
  restored,
  onDiscard,
  changed,
  onSendOnTop,
}: Props) {
  const t = useTranslations("common");
  const general = failure && !fields.includes(failure.field ?? "") ? failure.words : null;
  return (
    <>
      {restored && (
        <p role="status" className="flex items-center justify-between gap-2 text-xs text-soft">
          {t("draft-restored")}
          <Button look="quiet" onClick={onDiscard}>
            {t("discard-draft")}
          </Button>
        </p>
      )}
      {general && <Notice tone="refusal">{general}</Notice>}
      {changed && <Notice tone="refusal">{changed}</Notice>}
      {onSendOnTop && (
        <Notice tone="plain">
          <p>{t("changed-meanwhile")}</p>
          <Button onClick={onSendOnTop} disabled={pending} className="mt-2">
            {t("send-on-top")}
          </Button>
        </Notice>
      )}
      <div className="flex gap-2">
        <Button type="submit" look="primary" disabled={pending}>
          {pending ? t("saving") : submit}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </>
  );
}
