"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { importReportAction } from "@/actions/exchange";
import { FileForm } from "@/components/ui/file-form";
import { useAction } from "@/components/ui/use-action";

/** Takes in a bundle or a report of another newsroom. */
export function ImportReportForm() {
  const t = useTranslations("foreign-reports");
  const { run, pending, failure } = useAction(importReportAction);
  const [title, setTitle] = useState<string | null>(null);
  const take = async (bytes: Uint8Array | null) => {
    const done = await run({ bytes });
    setTitle(done?.title ?? null);
    return done !== null;
  };
  return (
    <FileForm
      {...{ pending, failure }}
      id="foreign-report"
      label={t("file")}
      hint={t("file-hint")}
      accept=".zip,.json,application/zip,application/json"
      submit={t("import")}
      onBytes={take}
    >
      {title !== null && <p className="font-semibold">{t("imported", { title })}</p>}
    </FileForm>
  );
}
