"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";

type Props = {
  readonly reason: string;
  readonly restored: boolean;
  readonly error: string | undefined;
  readonly pending: boolean;
  readonly onType: (reason: string) => void;
  readonly onSend: () => void;
  readonly onCancel: () => void;
};

const id = "decision-reason";

/** Where an editor says what has to change. Takes the focus when it opens, unless it opened by itself with a draft. */
export function DecisionReason({ reason, restored, error, pending, onType, onSend, onCancel }: Props) {
  const t = useTranslations();
  useEffect(() => {
    if (!restored) document.getElementById(id)?.focus();
  }, [restored]);
  return (
    <form
      noValidate
      className="grid gap-2 rounded-lg border border-line bg-panel p-3"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <TextAreaField
        id={id}
        label={t("decision-form.reason")}
        hint={restored ? t("common.draft-restored") : t("decision-form.reason-hint")}
        error={error}
        aside={t("common.required")}
        required
        dir="auto"
        value={reason}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onCancel();
        }}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" onClick={onCancel}>
          {t("common.cancel")}
        </Button>
        <Button type="submit" look="primary" disabled={pending}>
          {pending ? t("decision-form.pending") : t("decision-form.send")}
        </Button>
      </div>
    </form>
  );
}
