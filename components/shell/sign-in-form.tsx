"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";

/** How a sign-in may end otherwise; each has its words. "fault" is ours, not the person's. */
type Refused = "failed" | "rate-limited" | "fault";

/** Signs in by next-auth's credentials address; the words of a refusal never tell whether an account exists. */
export function SignInForm({ from }: { from: string }) {
  const t = useTranslations("sign-in");
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused | "offline" | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    const outcome = await attempt(String(form.get("email")), String(form.get("password"))).catch(
      () => "offline" as const,
    );
    if (outcome === "signed-in") return window.location.assign(from);
    setPending(false);
    setRefused(outcome);
  };

  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      <TextField id="email" name="email" type="email" label={t("email")} autoComplete="username" required autoFocus />
      <TextField
        id="password"
        name="password"
        type="password"
        label={t("password")}
        autoComplete="current-password"
        required
      />
      {refused && <Notice tone="refusal">{t(refused)}</Notice>}
      <Button type="submit" look="primary" disabled={pending}>
        {pending ? t("signing-in") : t("sign-in")}
      </Button>
    </form>
  );
}

async function attempt(email: string, password: string): Promise<"signed-in" | Refused> {
  const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
  const body = new URLSearchParams({ csrfToken, email, password, json: "true" });
  const answer = await fetch("/api/auth/callback/credentials", { method: "POST", body });
  const url = new URL((await answer.json()).url, window.location.href);
  if (answer.ok && !url.searchParams.has("error")) return "signed-in";
  const error = url.searchParams.get("error");
  return error === "rate-limited" || error === "fault" ? error : "failed";
}
