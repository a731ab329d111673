"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";

/**
 * Lines that somebody takes away exactly as they stand: shown whole, copied with one button, and saved with another where
 * `file` is the address that gives them.
 */
export function TextToCopy({ label, text, file }: { label: string; text: string; file?: string }) {
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
        {file !== undefined && (
          <a href={file} download className={buttonClass("quiet")} aria-label={t("save-of", { what: label })}>
            {t("save")}
          </a>
        )}
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
