"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** The password just set, to be passed on; it stands nowhere else and is gone once this is closed. */
export function PasswordShownOnce({ name, password }: { name: string; password: string }) {
  const t = useTranslations("people.password");
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  // Only pages with a secure address may write to the clipboard, and a browser may still forbid it.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(password);
      setCopied("yes");
    } catch {
      setCopied("failed");
    }
  };
  return (
    <Notice tone="good">
      <p className="text-ink">{t("once", { name })}</p>
      <p className="mt-2 flex flex-wrap items-center gap-2">
        <code className="rounded bg-panel px-2 py-1 font-mono text-base text-ink select-all">{password}</code>
        <Button onClick={copy}>{t(copied === "yes" ? "copied" : "copy")}</Button>
      </p>
      <p role="status" className="mt-2 text-ink empty:hidden">
        {copied === "failed" && t("copy-failed")}
      </p>
    </Notice>
  );
}
