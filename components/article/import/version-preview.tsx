"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { addVersionAction } from "@/actions/article";
import { FilesWithDraft } from "@/components/draft/files-with-draft";
import { PreviewedNotes } from "@/components/draft/previewed-notes";
import type { FilesToBring } from "@/components/draft/use-files-to-bring";
import { useGoTo } from "@/components/live/use-go-to";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import type { Workbench } from "@/lib/queries/article/get-workbench";
import type { PreviewedVersion } from "@/lib/queries/article/preview-version";
import { isPage } from "./is-page";
import type { Rereading } from "./preview-encoding";
import { PreviewedText } from "./previewed-text";
import { SourceSummary } from "./source-summary";
import type { ChosenSource } from "./use-article-source";
import { VersionChanges } from "./version-changes";

/** The article that gets a new version. */
export type RevisedArticle = Pick<Workbench["article"], "id" | "slug" | "address" | "language" | "direction">;

type Props = {
  readonly article: RevisedArticle;
  readonly chosen: ChosenSource;
  readonly changes: PreviewedVersion;
  readonly rereading: Rereading;
  readonly note: string;
  readonly onNote: (note: string) => void;
  /** What came with it. */
  readonly files: FilesToBring;
  readonly onBack: () => void;
  /** Somebody else added a version since this was previewed. */
  readonly onOutrun: () => void;
  readonly onSaved: () => void;
};

/** What a new text does to the article and its check, and how it reads, before it is saved as a version. */
export function VersionPreview(props: Props) {
  const { article, chosen, changes, rereading, files, note, onNote, onBack, onOutrun, onSaved } = props;
  const t = useTranslations("new-version");
  const goTo = useGoTo();
  const announce = useAnnounce();
  const { run, pending, failure, errorOf } = useAction(addVersionAction);
  const [renames, setRenames] = useState(false);
  const [done, setDone] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef(false);
  useEffect(() => document.getElementById("changes-heading")?.focus(), []);
  useEffect(() => {
    if (failure?.reason === "article-changed") onOutrun();
    else if (failure) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [failure, onOutrun]);

  const busy = pending || done || files.isBusy;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // From the first press until a refusal, and for good once the version is in: the page takes a moment to leave.
    if (sent.current) return;
    sent.current = true;
    const { id: articleId, slug } = article;
    const title = renames ? changes.otherTitle : null;
    // What was previewed was the version after the newest; saving it holds for no other.
    const versionNumber = changes.number - 1;
    const source = { source: chosen.input, isDraft: changes.draft !== null };
    const added = (await files.bring()) && (await run({ articleId, versionNumber, ...source, title, note }));
    if (!added) {
      sent.current = false;
      return;
    }
    setDone(true);
    onSaved();
    announce(t("added", { number: added.number, count: added.toLookAt }));
    goTo(`/articles/${slug}${added.hasNotes ? "/drafts" : added.toLookAt > 0 ? "/carried" : ""}`);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="grid gap-5">
      <SourceSummary told={chosen.told} onBack={onBack} />
      <VersionChanges changes={changes} />
      <PreviewedText
        text={changes.text}
        language={article.language}
        direction={article.direction}
        isPage={isPage(chosen.told)}
        rereading={rereading}
      />
      {changes.draft && (
        <PreviewedNotes draft={changes.draft} language={article.language} direction={article.direction} />
      )}
      {(changes.draft || files.rows.length > 0) && <FilesWithDraft files={files} />}
      <div className="grid gap-4 rounded-xl border border-line bg-panel p-4 sm:p-5">
        {changes.otherTitle !== null && (
          <label className="flex items-start gap-2">
            <input
              type="checkbox"
              className="mt-1"
              checked={renames}
              onChange={(event) => setRenames(event.target.checked)}
            />
            <span>
              {t.rich("new-title", {
                title: changes.otherTitle,
                own: (words) => <bdi className="font-semibold">{words}</bdi>,
              })}
            </span>
          </label>
        )}
        <TextAreaField
          id="note"
          label={t("note")}
          hint={t("note-hint")}
          dir="auto"
          rows={2}
          value={note}
          error={errorOf("note")}
          onChange={(event) => onNote(event.target.value)}
        />
      </div>
      {failure && failure.field !== "note" && <Notice tone="refusal">{failure.words}</Notice>}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" aria-disabled={busy}>
          {busy ? t("saving") : t("save", { number: changes.number })}
        </Button>
        <p className="text-[0.8125rem] text-soft">{t("save-hint")}</p>
      </div>
    </form>
  );
}
