"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { changePasswordAction } from "@/actions/desk";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useAction } from "@/components/ui/use-action";
import { ShowSwitch } from "./show-switch";

/** Changes one's own password. It ends this session too, so success leads to the sign-in page, which says so. */
export function ChangePasswordForm() {
  const t = useTranslations("account");
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const [visible, setVisible] = useState(false);
  const { run, pending, failure, errorOf } = useAction(changePasswordAction);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run({ current, password })) window.location.assign("/sign-in?because=password-changed");
  };

  const type = visible ? "text" : "password";
  return (
    <form method="post" onSubmit={submit} noValidate className="grid max-w-sm gap-4">
      <TextField
        id="current"
        type={type}
        label={t("current")}
        error={errorOf("current")}
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
        autoComplete="current-password"
      />
      <TextField
        id="password"
        type={type}
        label={t("new")}
        hint={t("new-hint")}
        error={errorOf("password")}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        autoComplete="new-password"
      />
      <ShowSwitch label={t("show")} shown={visible} onShown={setVisible} />
      {failure && !errorOf("current") && !errorOf("password") && <Notice tone="refusal">{failure.words}</Notice>}
      <div>
        <Button type="submit" look="primary" disabled={pending}>
          {pending ? t("changing") : t("submit")}
        </Button>
      </div>
    </form>
  );
}
