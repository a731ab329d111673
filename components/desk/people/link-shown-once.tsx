"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { linkAddress } from "@/lib/domain/desk/one-time-link";

/** The one-time link just made, to be passed on; it stands nowhere else and is gone once this is closed. */
export function LinkShownOnce({ name, token }: { name: string; token: string }) {
  const t = useTranslations("people.link");
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const link = linkAddress(window.location.origin, token);
  // Only pages with a secure address may write to the clipboard, and a browser may still forbid it.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied("yes");
    } catch {
      setCopied("failed");
    }
  };
  return (
    <Notice tone="good">
      <p className="text-ink">{t("once", { name })}</p>
      <p className="mt-2 grid justify-items-start gap-2">
        <code className="rounded bg-panel px-2 py-1 font-mono text-sm break-all text-ink select-all">{link}</code>
        <Button onClick={copy}>{t(copied === "yes" ? "copied" : "copy")}</Button>
      </p>
      <p role="status" className="mt-2 text-ink empty:hidden">
        {copied === "failed" && t("copy-failed")}
      </p>
    </Notice>
  );
}
