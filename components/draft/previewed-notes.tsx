"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { noteKinds } from "@/lib/domain/draft/draft-note";
import type { TextRange } from "@/lib/domain/text/range";
import type { PreviewedDraft } from "@/lib/queries/article/preview-article";
import { ChangedWords } from "./changed-words";
import { NoteSaid } from "./note-said";

type Props = {
  readonly draft: PreviewedDraft;
  /** Where the words stand that are left out of the text by hand. */
  readonly left?: readonly TextRange[];
  readonly language: string | null;
  readonly direction: "ltr" | "rtl";
};

/** So many notes stand open at first. */
const FIRST = 12;

/** The notes of a writer's document before it is imported, each on its words, and what its tracked changes changed. */
export function PreviewedNotes({ draft, left = [], language, direction }: Props) {
  const t = useTranslations("draft-notes");
  const format = useFormatter();
  const [all, setAll] = useState(false);
  const { notes, counts, changes, changed } = draft;
  const total = counts.comment + counts.footnote + counts.endnote + counts.link;
  const told = noteKinds.flatMap((kind) => (counts[kind] > 0 ? t(`count-${kind}`, { count: counts[kind] }) : []));
  const isLeft = ({ start, end }: TextRange) => left.some((range) => range.start <= start && end <= range.end);
  const onLeft = notes.filter((note) => note.quote !== "" && isLeft(note)).length;
  const shown = all ? notes : notes.slice(0, FIRST);
  return (
    <section aria-labelledby="notes-heading" className="grid gap-3 rounded-xl border border-line bg-panel p-4 sm:p-5">
      <div className="grid gap-1">
        <h2 id="notes-heading" className="text-lg font-semibold">
          {t("preview")}
        </h2>
        <p className="text-[0.8125rem]">{format.list(told, { type: "unit" })}</p>
        <p className="text-[0.8125rem] text-soft">{t("preview-lead")}</p>
      </div>
      {onLeft > 0 && <Notice tone="plain">{t("on-left", { count: onLeft })}</Notice>}
      {changes > 0 && (
        <details className="text-[0.8125rem]">
          <summary className="py-1 font-medium">
            {t("changes", { count: changes })} {t("show-changes")}
          </summary>
          <div className="pt-2">
            <ChangedWords hunks={changed} language={language ?? "und"} direction={direction} />
          </div>
        </details>
      )}
      <ol className="divide-y divide-line">
        {shown.map(({ kind, quote, start, end, proposal, resolved, ...said }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notes stay in text order
          <li key={i} className="grid gap-1 py-3 first:pt-0 last:pb-0">
            <p className="text-[0.8125rem] text-soft">
              <b className="font-semibold text-ink">{t(`kind-${kind}`)}</b>
              {" · "}
              {t("proposal", {
                what: proposal.sources.length > 0 ? "sources" : "note",
                count: proposal.sources.length,
              })}
              {resolved && ` · ${t("resolved")}`}
            </p>
            {quote === "" || isLeft({ start, end }) ? (
              <p className="text-[0.8125rem] font-medium">{t("no-words")}</p>
            ) : (
              <p lang={language ?? undefined} dir={direction} className="line-clamp-3 font-serif wrap-anywhere">
                {quote}
              </p>
            )}
            <NoteSaid {...said} />
          </li>
        ))}
      </ol>
      {notes.length > FIRST && (
        <div>
          <Button aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t("show") : t("all", { count: total })}
          </Button>
        </div>
      )}
      {all && total > notes.length && (
        <p className="text-[0.8125rem] text-soft">{t("more-notes", { count: total - notes.length })}</p>
      )}
    </section>
  );
}
