"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** Gives the edited text out, where it cannot be saved: to the clipboard, or shown to be selected. */
export function CopyText({ text }: { text: () => string }) {
  const t = useTranslations("article-editor");
  const [shown, setShown] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setCopied(true);
    } catch {
      setShown(text());
    }
  };
  return (
    <>
      <Button onClick={copy}>{t("copy")}</Button>
      <span role="status">{copied && t("copied")}</span>
      {shown !== null && (
        <label className="grid basis-full gap-1">
          {t("not-copied")}
          <textarea
            readOnly
            rows={6}
            value={shown}
            dir="auto"
            aria-label={t("own-text")}
            className="w-full rounded-lg border border-edge bg-panel p-2 text-ink"
          />
        </label>
      )}
    </>
  );
}
