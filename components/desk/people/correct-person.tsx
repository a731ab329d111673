"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { correctPersonAction } from "@/actions/desk";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import type { ListedPerson } from "./person";

const fields = ["name", "email"];

/** Corrects what a person is called and the address that they sign in with. */
export function CorrectPerson({ person }: { person: ListedPerson }) {
  const t = useTranslations("people.correct");
  const announce = useAnnounce();
  const [name, setName] = useState(person.name);
  const [email, setEmail] = useState(person.email);
  const { run, pending, failure, errorOf } = useAction(correctPersonAction);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run({ personId: person.id, revision: person.revision, name, email }))
      announce(t("done", { name: name.trim() }));
  };
  return (
    <form onSubmit={submit} noValidate className="grid content-start gap-2">
      <TextField
        id={`name-${person.id}`}
        label={t("name", { name: person.name })}
        error={errorOf("name")}
        value={name}
        onChange={({ target }) => setName(target.value)}
        autoComplete="off"
        dir="auto"
      />
      <TextField
        id={`email-${person.id}`}
        type="email"
        label={t("email", { name: person.name })}
        hint={t("hint")}
        error={errorOf("email")}
        value={email}
        onChange={({ target }) => setEmail(target.value)}
        autoComplete="off"
      />
      {failure && !fields.includes(failure.field ?? "") && <Notice tone="refusal">{failure.words}</Notice>}
      <div>
        <Button type="submit" disabled={pending || (name === person.name && email === person.email)}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
