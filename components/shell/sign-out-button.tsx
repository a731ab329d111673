"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { forgetDrafts } from "@/components/ui/use-draft";

/** Ends the session by next-auth's own address, and forgets what was typed and not saved in this browser. */
export function SignOutButton() {
  const t = useTranslations("shell");
  const signOut = async () => {
    const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
    await fetch("/api/auth/signout", { method: "POST", body: new URLSearchParams({ csrfToken, json: "true" }) });
    forgetDrafts();
    window.location.assign("/sign-in");
  };
  return (
    <Button look="quiet" onClick={signOut}>
      {t("sign-out")}
    </Button>
  );
}
