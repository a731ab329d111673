"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef } from "react";
import { addPersonAction } from "@/actions/desk";
import { Button } from "@/components/ui/button";
import { DraftRestored } from "@/components/ui/draft-restored";
import { SelectField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useAction } from "@/components/ui/use-action";
import { useDraft } from "@/components/ui/use-draft";
import { type Role, roles } from "@/lib/domain/desk/permissions";
import { freshToken } from "./fresh-token";

/** Whom the form added, for passing the link on. */
export type AddedPerson = { readonly name: string; readonly token: string };

type Props = {
  /** Who adds: what they typed is kept as theirs. */
  readonly personId: string;
  readonly onAdded: (person: AddedPerson) => void;
};

const fields = ["email", "name", "role"];

/** Address, name and role; a draft is kept of them while they are typed. The person sets the password, by the link. */
export function AddPersonForm({ personId, onAdded }: Props) {
  const t = useTranslations("people");
  const roleName = useTranslations("role");
  const draft = useDraft(`${personId}:add-person`, { email: "", name: "", role: "reviewer" });
  const token = useRef<string | null>(null);
  const { run, pending, failure, errorOf } = useAction(addPersonAction);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // The same until there is an answer, so that what is shown is what was kept.
    token.current ??= freshToken();
    if (!(await run({ ...draft.values, token: token.current }))) return;
    onAdded({ name: draft.values.name.trim(), token: token.current });
    draft.discard();
    token.current = null;
  };

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {draft.restored && <DraftRestored onDiscard={draft.discard} />}
      <TextField
        id="add-email"
        type="email"
        label={t("add.email")}
        hint={t("add.email-hint")}
        error={errorOf("email")}
        value={draft.values.email}
        onChange={(event) => draft.set("email", event.target.value)}
        autoComplete="off"
        autoFocus
      />
      <TextField
        id="add-name"
        label={t("add.name")}
        hint={t("add.name-hint")}
        error={errorOf("name")}
        value={draft.values.name}
        onChange={(event) => draft.set("name", event.target.value)}
        autoComplete="off"
        dir="auto"
      />
      <SelectField
        id="add-role"
        label={t("add.role")}
        hint={t(`role-hint.${draft.values.role as Role}`)}
        error={errorOf("role")}
        value={draft.values.role}
        onChange={(event) => draft.set("role", event.target.value)}
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {roleName(role)}
          </option>
        ))}
      </SelectField>
      {failure && !fields.includes(failure.field ?? "") && <Notice tone="refusal">{failure.words}</Notice>}
      <div>
        <Button type="submit" look="primary" disabled={pending}>
          {pending ? t("add.adding") : t("add.submit")}
        </Button>
      </div>
    </form>
  );
}
