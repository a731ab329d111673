"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { makeSourceConfidentialAction } from "@/actions/evidence";
import { Button } from "@/components/ui/button";
import { DraftRestored } from "@/components/ui/draft-restored";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { useDraft } from "@/components/ui/use-draft";
import { ConfidenceFields } from "./confidence-fields";
import type { ConfidenceValues } from "./source-values";

type Props = {
  readonly personId: string;
  readonly sourceId: string;
  readonly revision: number;
  /** What others see now; null while the source is not confidential. */
  readonly confidence: ConfidenceValues | null;
};

/** The button that makes a source confidential, or changes what others see of it, and the form that it opens. */
export function ConfidenceEditor(props: Props) {
  const t = useTranslations("source-page");
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.querySelector("button")?.focus());
  };
  if (open) return <ConfidenceForm {...props} onClose={close} />;
  return (
    <div ref={button}>
      <Button onClick={() => setOpen(true)}>{t(props.confidence ? "change-confidence" : "make-confidential")}</Button>
    </div>
  );
}

function ConfidenceForm({ personId, sourceId, revision, confidence, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations("source-page");
  const common = useTranslations("common");
  const announce = useAnnounce();
  const { values, set, discard, restored } = useDraft<ConfidenceValues>(`${personId}:confidence:${sourceId}`, {
    description: confidence?.description ?? "",
    reason: confidence?.reason ?? "",
  });
  const { run, pending, failure, errorOf } = useAction(makeSourceConfidentialAction);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input")?.focus(), []);
  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [failure]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await run({ sourceId, revision, ...values }))) return;
    discard();
    announce(t(confidence ? "saved" : "made-confidential"));
    onClose();
  };
  return (
    <form
      ref={form}
      onSubmit={submit}
      noValidate
      aria-labelledby="confidence-form"
      className="grid gap-4 rounded-xl border border-line bg-panel p-4 sm:p-5"
    >
      <div className="grid gap-1">
        <h2 id="confidence-form" className="text-base font-bold">
          {t(confidence ? "change-confidence" : "make-confidential")}
        </h2>
        {!confidence && <p className="max-w-[66ch] text-[0.8125rem] text-soft">{t("make-confidential-hint")}</p>}
        {!confidence && <p className="max-w-[66ch] text-[0.8125rem] font-medium">{t("named-before")}</p>}
      </div>
      {restored && <DraftRestored onDiscard={discard} />}
      <ConfidenceFields values={values} onChange={set} errorOf={errorOf} prefix="confidence" />
      {failure && (!failure.field || !(failure.field in values)) && <Notice tone="refusal">{failure.words}</Notice>}
      <div className="flex gap-2">
        <Button type="submit" look="primary" aria-disabled={pending}>
          {pending ? common("saving") : t(confidence ? "save-confidence" : "make-confidential")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}
