"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { importArticleAction } from "@/actions/article";
import { FilesWithDraft } from "@/components/draft/files-with-draft";
import { PreviewedNotes } from "@/components/draft/previewed-notes";
import type { FilesToBring } from "@/components/draft/use-files-to-bring";
import { useGoTo } from "@/components/live/use-go-to";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import type { PreviewedArticle as Preview } from "@/lib/queries/article/preview-article";
import { leftRanges } from "./chosen-block";
import { FactFields } from "./fact-fields";
import { type ChangedFacts, type FactField, factInput, factValues, keptFacts, lineFacts } from "./found-facts";
import type { LanguageChoice } from "./import-language";
import { isPage } from "./is-page";
import type { Rereading } from "./preview-encoding";
import { type BlockChoice, PreviewedText } from "./previewed-text";
import { SourceSummary } from "./source-summary";
import type { ChosenSource } from "./use-article-source";

type Props = {
  readonly chosen: ChosenSource;
  readonly preview: Preview;
  readonly rereading: Rereading;
  readonly changed: ChangedFacts;
  /** Gives the changed facts as a draft keeps them. */
  readonly onChanged: (facts: string) => void;
  readonly languages: readonly LanguageChoice[];
  /** What came with it. */
  readonly files: FilesToBring;
  readonly onBack: () => void;
  readonly onImported: () => void;
};

/** The fields that have their refusals beside them. */
const ownFields: readonly string[] = [...lineFacts, "language", "direction"];

/** What was read: the text as it will be kept, and what it tells of itself, to be set right before it is imported. */
export function ImportPreview(props: Props) {
  const { chosen, preview, rereading, files, changed, onChanged, languages, onBack, onImported } = props;
  const t = useTranslations("article-import");
  const goTo = useGoTo();
  const announce = useAnnounce();
  const { run, pending, failure, errorOf } = useAction(importArticleAction);
  const [done, setDone] = useState(false);
  const [choice, setChoice] = useState<BlockChoice>({ leave: [], take: [] });
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef(false);
  useEffect(() => document.getElementById("preview-heading")?.focus(), []);
  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [failure]);

  const busy = pending || done || files.isBusy;
  const values = factValues(preview, changed);
  const change = (field: FactField, value: string) => onChanged(keptFacts({ ...changed, [field]: value }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // From the first press until a refusal, and for good once the article is in: the page takes a moment to leave.
    if (sent.current) return;
    sent.current = true;
    const source = { source: chosen.input, isDraft: preview.draft !== null };
    const imported = (await files.bring()) && (await run({ ...source, choice, ...factInput(values) }));
    if (!imported) {
      sent.current = false;
      return;
    }
    setDone(true);
    onImported();
    announce(t(imported.hasNotes ? "imported-notes" : "imported"));
    goTo(`/articles/${imported.slug}${imported.hasNotes ? "/drafts" : ""}`);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="grid gap-5">
      <SourceSummary told={chosen.told} onBack={onBack} />
      <PreviewedText
        text={preview}
        language={factInput(values).language}
        direction={values.direction === "rtl" ? "rtl" : "ltr"}
        isPage={isPage(chosen.told)}
        rereading={rereading}
        choice={choice}
        onChoice={setChoice}
      />
      {preview.draft && (
        <PreviewedNotes
          draft={preview.draft}
          left={leftRanges(preview.blocks, choice)}
          language={factInput(values).language}
          direction={preview.direction}
        />
      )}
      {(preview.draft || files.rows.length > 0) && <FilesWithDraft files={files} />}
      <FactFields values={values} found={preview} onChange={change} languages={languages} errorOf={errorOf} />
      {failure && !ownFields.includes(failure.field ?? "") && <Notice tone="refusal">{failure.words}</Notice>}
      <div className="flex flex-wrap items-center gap-3">
        {/* Not disabled, which would drop the focus; a second press does nothing. */}
        <Button type="submit" look="primary" aria-disabled={busy}>
          {t(busy ? "submitting" : "submit")}
        </Button>
        <p className="text-[0.8125rem] text-soft">{t("submit-hint")}</p>
      </div>
    </form>
  );
}
