"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type Action, useAction } from "@/components/ui/use-action";

type Imported = {
  readonly added: number;
  readonly known: number;
  readonly refused: readonly { readonly row: number; readonly problem: string }[];
  readonly refusedCount: number;
  readonly noted: readonly { readonly row: number; readonly notes: readonly string[] }[];
  readonly notedCount: number;
};

/** Takes a file of ClaimReviews into the library, and says row by row what could not be read. */
export function ImportChecksForm({ action }: { action: Action<Imported> }) {
  const t = useTranslations("earlier-checks");
  const { run, pending, failure } = useAction(action);
  const chooser = useRef<HTMLInputElement>(null);
  const [imported, setImported] = useState<Imported | null>(null);
  const submit = async () => {
    const file = chooser.current?.files?.[0];
    if (!file) return;
    const done = await run({ bytes: new Uint8Array(await file.arrayBuffer()) });
    setImported(done);
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
      <label htmlFor="claim-reviews" className="text-[0.8125rem] font-semibold">
        {t("file")}
      </label>
      <div className="flex flex-wrap items-center gap-3">
        <input
          ref={chooser}
          id="claim-reviews"
          type="file"
          required
          accept=".json,.jsonld,application/json,application/ld+json"
          aria-describedby="claim-reviews-hint"
          className="max-w-full text-sm"
        />
        <Button type="submit" look="primary" disabled={pending}>
          {t("import")}
        </Button>
      </div>
      <p id="claim-reviews-hint" className="text-xs text-soft">
        {t("file-hint")}
      </p>
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
      <div role="status" className="empty:hidden">
        {imported && <ImportedRows imported={imported} />}
      </div>
    </form>
  );
}

function ImportedRows({ imported }: { imported: Imported }) {
  const t = useTranslations("earlier-checks");
  const notes = useTranslations("earlier-check-note");
  const { added, known, refused, refusedCount, noted, notedCount } = imported;
  const unnamed = refusedCount + notedCount - refused.length - noted.length;
  return (
    <div className="grid gap-1.5 text-[0.8125rem]">
      <p className="font-semibold">{t("imported", { added, known })}</p>
      <ul className="grid gap-0.5">
        {refused.map(({ row, problem }) => (
          <li key={row} className="text-danger">
            {t("left-out", { row })} {notes(problem as never)}
          </li>
        ))}
        {noted.map(({ row, notes: found }) => (
          <li key={row} className="text-soft">
            {t("went-in", { row })} {found.map((note) => notes(note as never)).join(" ")}
          </li>
        ))}
      </ul>
      {unnamed > 0 && <p className="text-soft">{t("more", { count: unnamed })}</p>}
    </div>
  );
}
