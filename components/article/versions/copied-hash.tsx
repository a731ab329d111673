"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** How much of a hash is shown: enough to tell versions apart at a glance. */
const SHORT = 12;

/** A SHA-256 in hex: its beginning to look at, the whole to copy. `label` says whose it is. */
export function CopiedHash({ sha256, label }: { sha256: string; label: string }) {
  const t = useTranslations("versions");
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  // Only pages with a secure address may write to the clipboard, and a browser may still forbid it.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(sha256);
      setCopied("yes");
    } catch {
      setCopied("failed");
    }
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1 text-xs text-soft">
      <span>{label}</span>
      <code className="font-mono text-xs break-all select-all" title={sha256}>
        {copied === "failed" ? sha256 : `${sha256.slice(0, SHORT)}…`}
      </code>
      <Button
        look="quiet"
        className="min-h-6 px-2 py-0 text-xs"
        onClick={copy}
        aria-label={t("copy-of", { what: label })}
      >
        {t("copy")}
      </Button>
      <span role="status" className="empty:hidden">
        {copied !== "no" && t(copied === "yes" ? "copied" : "copy-failed")}
      </span>
    </span>
  );
}
