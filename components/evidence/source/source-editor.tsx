"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { editSourceAction } from "@/actions/evidence";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { DraftRestored } from "@/components/ui/draft-restored";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { useDraft } from "@/components/ui/use-draft";
import { SourceFields } from "./source-fields";
import { namingFields, type SourceValues } from "./source-values";

type Props = {
  readonly personId: string;
  readonly sourceId: string;
  readonly revision: number;
  readonly values: SourceValues;
  /** Then nothing that names it is kept in the browser as a draft. */
  readonly isConfidential: boolean;
};

const withheldNames = () => namingFields;

/** The edit button of a source, and the form that it opens. */
export function SourceEditor(props: Props) {
  const t = useTranslations("source-page");
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (open) return <SourceEditForm {...props} onClose={close} />;
  return (
    <button ref={button} type="button" onClick={() => setOpen(true)} className={`${buttonClass()} justify-self-start`}>
      {t("edit")}
    </button>
  );
}

function SourceEditForm({
  personId,
  sourceId,
  revision,
  values: stored,
  isConfidential,
  onClose,
}: Props & { onClose: () => void }) {
  const t = useTranslations("source-page");
  const common = useTranslations("common");
  const announce = useAnnounce();
  // The draft remembers the revision that it was begun on: a later one was not seen, even if the page has it by now.
  const begun = { ...stored, revision: String(revision) };
  const { values, set, discard, restored } = useDraft<SourceValues & { revision: string }>(
    `${personId}:source:${sourceId}`,
    begun,
    isConfidential ? withheldNames : undefined,
  );
  const isBehind = values.revision !== String(revision);
  const { run, pending, failure, errorOf } = useAction(editSourceAction);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input")?.focus(), []);
  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [failure]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { revision: seen, ...words } = values;
    if (!(await run({ sourceId, ...words, revision: Number(seen) }))) return;
    discard();
    announce(t("saved"));
    onClose();
  };
  return (
    <form
      ref={form}
      onSubmit={submit}
      noValidate
      aria-labelledby="edit-source"
      className="grid gap-4 rounded-xl border border-line bg-panel p-4 sm:p-5"
    >
      <div>
        <h2 id="edit-source" className="text-base font-bold">
          {t("edit-title")}
        </h2>
        <p className="text-xs text-soft">{t("edit-hint")}</p>
      </div>
      {restored && <DraftRestored onDiscard={discard} />}
      <SourceFields values={values} onChange={set} errorOf={errorOf} prefix="edit" />
      {failure && (!failure.field || !(failure.field in values)) && <Notice tone="refusal">{failure.words}</Notice>}
      {isBehind && (
        <Notice tone="plain">
          <p>{t("changed-meanwhile")}</p>
          <Button onClick={() => set("revision", String(revision))} className="mt-2">
            {common("seen-go-on")}
          </Button>
        </Notice>
      )}
      <div className="flex gap-2">
        <Button type="submit" look="primary" aria-disabled={pending}>
          {pending ? common("saving") : common("save")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}
