"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { setPasswordAction } from "@/actions/desk";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useAction } from "@/components/ui/use-action";
import { ShowSwitch } from "./show-switch";

/**
 * Sets one's password by the one-time link that led here. The token is read from behind the `#` and taken out of the address,
 * so that it stands in no history; it leaves the browser in the body of the one request that spends it.
 */
export function SetPasswordForm() {
  const t = useTranslations("set-password");
  const [token, setToken] = useState<string | null>(null);
  const [password, setPassword] = useState("");
  const [visible, setVisible] = useState(false);
  const { run, pending, failure, errorOf } = useAction(setPasswordAction);

  useEffect(() => {
    const given = window.location.hash.slice(1);
    setToken((known) => known || given);
    if (given) window.history.replaceState(null, "", window.location.pathname);
  }, []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run({ token, password })) window.location.assign("/sign-in?because=password-set");
  };

  if (token === "") return <Notice tone="refusal">{t("no-token")}</Notice>;
  return (
    <form method="post" onSubmit={submit} noValidate className="grid gap-4">
      <TextField
        id="password"
        type={visible ? "text" : "password"}
        label={t("password")}
        hint={t("hint")}
        error={errorOf("password")}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        autoComplete="new-password"
        autoFocus
      />
      <ShowSwitch label={t("show")} shown={visible} onShown={setVisible} />
      {failure && !errorOf("password") && <Notice tone="refusal">{failure.words}</Notice>}
      <Button type="submit" look="primary" disabled={pending || token === null}>
        {pending ? t("setting") : t("submit")}
      </Button>
    </form>
  );
}
