"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextAreaField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { ActionFailure } from "@/components/ui/use-action";
import type { ProposedSource } from "@/lib/domain/draft/draft-note";
import type { ShownNote } from "@/lib/queries/draft/get-drafts";
import type { TakenNote } from "./taken-note";

type Props = {
  readonly note: ShownNote;
  readonly pending: boolean;
  readonly failure: ActionFailure | null;
  readonly onTake: (taken: TakenNote) => Promise<void>;
  readonly onClose: () => void;
};

/** Sets right what Galley proposes before a note is taken: what its claim states, and which sources it names. */
export function NoteForm({ note, pending, failure, onTake, onClose }: Props) {
  const t = useTranslations("draft-notes");
  const id = useId();
  const { sources } = note.proposal;
  const spoken = sources.find(({ address }) => address === null);
  const [statement, setStatement] = useState("");
  const [addresses, setAddresses] = useState(sources.flatMap(({ address }) => address ?? []).join("\n"));
  const [named, setNamed] = useState(spoken?.title ?? "");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("textarea")?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    const pages = addresses.split("\n").flatMap((line): ProposedSource[] => {
      const address = line.trim();
      return address === "" ? [] : [{ address, title: null, author: null, publishedOn: null, medium: "page" }];
    });
    const unnamed = { address: null, author: null, publishedOn: null, medium: "interview" as const };
    const talk = named.trim() === "" ? [] : [{ ...(spoken ?? unnamed), title: named.trim() }];
    void onTake({ sources: [...talk, ...pages], statement: statement.trim() || null });
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="grid gap-3 rounded-xl border border-line bg-panel p-4">
      <h3 className="text-sm font-semibold">{t("form")}</h3>
      <TextAreaField
        id={`${id}-addresses`}
        label={t("addresses")}
        hint={t("addresses-hint")}
        dir="ltr"
        rows={2}
        value={addresses}
        onChange={(event) => setAddresses(event.target.value)}
      />
      <TextField
        id={`${id}-named`}
        label={t("said-by")}
        hint={t("said-by-hint")}
        dir="auto"
        value={named}
        onChange={(event) => setNamed(event.target.value)}
      />
      <TextAreaField
        id={`${id}-statement`}
        label={t("statement")}
        hint={t("statement-hint")}
        dir="auto"
        rows={2}
        value={statement}
        onChange={(event) => setStatement(event.target.value)}
      />
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
      <div className="flex gap-2">
        <Button type="submit" look="primary" aria-disabled={pending}>
          {t("submit")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
