"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { ActionFailure } from "@/components/ui/use-action";
import type { TakenNote } from "./taken-note";

type Props = {
  readonly pending: boolean;
  readonly failure: ActionFailure | null;
  readonly onTake: (taken: TakenNote) => Promise<void>;
  readonly onClose: () => void;
};

/** A note's confidential source: who it is, for those who may know, and what everybody else reads. Nothing of it is kept in the browser. */
export function ConfidentialForm({ pending, failure, onTake, onClose }: Props) {
  const t = useTranslations("draft-notes");
  const id = useId();
  const [name, setName] = useState("");
  const [description, setDescription] = useState(t("description-value"));
  const [reason, setReason] = useState(t("reason-value"));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input")?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!pending) void onTake({ sources: [], confidential: { title: name, description, reason } });
  };
  const field = (key: "name" | "description" | "reason", value: string, set: (typed: string) => void) => (
    <TextField
      id={`${id}-${key}`}
      label={t(key)}
      hint={key === "name" ? t("name-hint") : undefined}
      dir="auto"
      autoComplete="off"
      value={value}
      onChange={(event) => set(event.target.value)}
    />
  );
  return (
    <form
      ref={form}
      onSubmit={submit}
      noValidate
      autoComplete="off"
      className="grid gap-3 rounded-xl border border-line bg-panel p-4"
    >
      <h3 className="text-sm font-semibold">{t("confidential-form")}</h3>
      {field("name", name, setName)}
      {field("description", description, setDescription)}
      {field("reason", reason, setReason)}
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
      <div className="flex gap-2">
        <Button type="submit" look="primary" aria-disabled={pending}>
          {t("confidential-submit")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
