"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { pasteSnapshotAction } from "@/actions/evidence";
import { Button } from "@/components/ui/button";
import { DraftRestored } from "@/components/ui/draft-restored";
import { TextAreaField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { useDraft } from "@/components/ui/use-draft";
import { HowSeenFields } from "./how-seen-fields";
import type { BroughtFor } from "./send-file";

type Props = {
  readonly of: BroughtFor;
  readonly personId: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

const fields = ["words", "howSeen", "howSeenNote"];

/** Keeps words that stand in no file, and how they were seen. What is typed is kept as a draft. */
export function PasteForm({ of, personId, onDone, onCancel }: Props) {
  const t = useTranslations("snapshot");
  const common = useTranslations("common");
  const announce = useAnnounce();
  const { run, pending, failure, errorOf } = useAction(pasteSnapshotAction);
  const id = of.evidence?.evidenceId ?? of.sourceId;
  const { values, set, discard, restored } = useDraft(`${personId}:paste:${id}`, {
    words: "",
    howSeen: "interview",
    howSeenNote: "",
  });
  const bind = (field: "words" | "howSeen" | "howSeenNote") => ({
    value: values[field],
    onChange: (event: { target: { value: string } }) => set(field, event.target.value),
    error: errorOf(field),
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await run({ ...of, ...values })) === null) return;
    discard();
    announce(t("pasted"));
    onDone();
  };
  return (
    <form onSubmit={submit} className="grid gap-3 rounded-[0.6rem] border border-edge p-3">
      <TextAreaField
        id={`paste-words-${id}`}
        label={t("words")}
        hint={t("words-hint")}
        rows={5}
        dir="auto"
        {...bind("words")}
      />
      <HowSeenFields prefix={`paste-${id}`} bind={bind} />
      {restored && <DraftRestored onDiscard={discard} />}
      {failure && !fields.includes(failure.field ?? "") && <Notice tone="refusal">{failure.words}</Notice>}
      <div className="flex gap-2">
        <Button type="submit" look="primary" disabled={pending}>
          {pending ? common("saving") : t("keep-words")}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}
