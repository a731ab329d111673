"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** The password just set, to be passed on; it stands nowhere else and is gone once this is closed. */
export function PasswordShownOnce({ name, password }: { name: string; password: string }) {
  const t = useTranslations("people.password");
  const [copied, setCopied] = useState(false);
  // Only pages with a secure address may write to the clipboard; elsewhere the words can still be selected.
  const copy = async () => {
    await navigator.clipboard?.writeText(password);
    setCopied(true);
  };
  return (
    <Notice tone="good">
      <p className="text-ink">{t("once", { name })}</p>
      <p className="mt-2 flex flex-wrap items-center gap-2">
        <code className="rounded bg-panel px-2 py-1 font-mono text-base text-ink select-all">{password}</code>
        <Button onClick={copy}>{copied ? t("copied") : t("copy")}</Button>
      </p>
    </Notice>
  );
}
