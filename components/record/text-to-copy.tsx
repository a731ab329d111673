"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";

/** Lines that somebody takes away exactly as they stand: shown whole, and copied with one button. */
export function TextToCopy({ label, text }: { label: string; text: string }) {
  const t = useTranslations("record");
  const id = useId();
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  // Only pages with a secure address may write to the clipboard, and a browser may still forbid it.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied("yes");
    } catch {
      setCopied("failed");
    }
  };
  return (
    <figure className="grid gap-2" aria-labelledby={id}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <figcaption id={id} className="text-[0.8125rem] font-semibold">
          {label}
        </figcaption>
        <Button look="quiet" onClick={copy} aria-label={t("copy-of", { what: label })}>
          {t("copy")}
        </Button>
        <span role="status" className="text-[0.8125rem] text-soft">
          {copied !== "no" && t(copied === "yes" ? "copied" : "copy-failed")}
        </span>
      </div>
      <pre
        dir="ltr"
        className="rounded-lg border border-line bg-sunken px-3 py-2 font-mono text-[0.8125rem] leading-relaxed break-all whitespace-pre-wrap select-all"
      >
        {text}
      </pre>
    </figure>
  );
}
