"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { importEarlierChecksAction } from "@/actions/exchange";
import { FileForm } from "@/components/ui/file-form";
import { useAction, type ValueOf } from "@/components/ui/use-action";

type Imported = ValueOf<typeof importEarlierChecksAction>;

/** Takes a file of ClaimReviews into the library, and says row by row what could not be read. */
export function ImportChecksForm() {
  const t = useTranslations("earlier-checks");
  const { run, pending, failure } = useAction(importEarlierChecksAction);
  const [imported, setImported] = useState<Imported | null>(null);
  const take = async (bytes: Uint8Array | null) => {
    const done = await run({ bytes });
    setImported(done);
    return done !== null;
  };
  return (
    <FileForm
      {...{ pending, failure }}
      id="claim-reviews"
      label={t("file")}
      hint={t("file-hint")}
      accept=".json,.jsonld,application/json,application/ld+json"
      submit={t("import")}
      onBytes={take}
    >
      {imported && <ImportedRows imported={imported} />}
    </FileForm>
  );
}

function ImportedRows({ imported }: { imported: Imported }) {
  const t = useTranslations("earlier-checks");
  const notes = useTranslations("earlier-check-note");
  const { added, known, refused, refusedCount, noted, notedCount } = imported;
  const unnamed = refusedCount + notedCount - refused.length - noted.length;
  return (
    <div className="grid gap-1.5">
      <p className="font-semibold">{t("imported", { added, known })}</p>
      <ul className="grid gap-0.5">
        {refused.map(({ row, problem }) => (
          <li key={row} className="text-ink">
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
