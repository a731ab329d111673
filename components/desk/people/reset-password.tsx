"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { resetPasswordAction } from "@/actions/desk";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAction } from "@/components/ui/use-action";
import { NewPasswordField } from "./new-password-field";
import { PasswordShownOnce } from "./password-shown-once";
import type { ListedPerson } from "./person";

/** Sets a person's password for them. One's own is changed under "Your account", where the current one is asked for. */
export function ResetPassword({ person }: { person: ListedPerson }) {
  const t = useTranslations("people");
  const [password, setPassword] = useState("");
  const [shown, setShown] = useState<string | null>(null);
  const { run, pending, failure, errorOf } = useAction(resetPasswordAction);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setShown(null);
    if (!(await run({ personId: person.id, revision: person.revision, password }))) return;
    setShown(password);
    setPassword("");
  };

  if (person.isSelf) {
    return (
      <div className="grid content-start gap-1">
        <h2 className="text-[0.8125rem] font-semibold">{t("reset.title")}</h2>
        <p className="text-xs text-soft">{t("reset.self")}</p>
      </div>
    );
  }
  return (
    <form onSubmit={submit} className="grid content-start gap-2">
      <NewPasswordField
        id={`password-${person.id}`}
        label={t("reset.label", { name: person.name })}
        hint={t("reset.hint")}
        error={errorOf("password")}
        value={password}
        onValue={setPassword}
      />
      {failure && failure.field !== "password" && <Notice tone="refusal">{failure.words}</Notice>}
      {shown && <PasswordShownOnce name={person.name} password={shown} />}
      <div>
        <Button type="submit" disabled={pending}>
          {t("reset.save")}
        </Button>
      </div>
    </form>
  );
}
