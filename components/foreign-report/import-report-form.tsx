"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type Action, useAction } from "@/components/ui/use-action";

/** Takes in a bundle or a report of another newsroom. */
export function ImportReportForm({ action }: { action: Action<{ reportId: string; title: string }> }) {
  const t = useTranslations("foreign-reports");
  const { run, pending, failure } = useAction(action);
  const chooser = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState<string | null>(null);
  const submit = async () => {
    const file = chooser.current?.files?.[0];
    if (!file) return;
    const done = await run({ bytes: new Uint8Array(await file.arrayBuffer()) });
    setTitle(done?.title ?? null);
    if (done && chooser.current) chooser.current.value = "";
  };
  return (
    <form
      method="post"
      className="grid justify-items-start gap-3 rounded-xl border border-line bg-panel p-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label htmlFor="foreign-report" className="text-[0.8125rem] font-semibold">
        {t("file")}
      </label>
      <div className="flex flex-wrap items-center gap-3">
        <input
          ref={chooser}
          id="foreign-report"
          type="file"
          required
          accept=".zip,.json,application/zip,application/json"
          aria-describedby="foreign-report-hint"
          className="max-w-full text-sm"
        />
        <Button type="submit" look="primary" disabled={pending}>
          {t("import")}
        </Button>
      </div>
      <p id="foreign-report-hint" className="text-xs text-soft">
        {t("file-hint")}
      </p>
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
      <p role="status" className="text-[0.8125rem] font-semibold empty:hidden">
        {title !== null && t("imported", { title: `\u2068${title}\u2069` })}
      </p>
    </form>
  );
}
