"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { DraftRestored } from "@/components/ui/draft-restored";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { type Action, useAction } from "@/components/ui/use-action";
import { useDraft } from "@/components/ui/use-draft";
import { ArticleSourceFields } from "./article-source-fields";
import { isAboutSource } from "./is-about-source";
import { PreviewedText } from "./previewed-text";
import { type FetchedPage, type FetchPage, useArticleSource } from "./use-article-source";
import { type Question, usePreview } from "./use-preview";
import { useSourceRefusals } from "./use-source-refusals";
import { type PreviewedChanges, VersionChanges } from "./version-changes";

type Props = {
  readonly personId: string;
  readonly article: {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly versionNumber: number;
    readonly address: string | null;
    readonly direction: "ltr" | "rtl";
  };
  readonly action: Action<{ number: number; toLookAt: number }>;
  readonly fetchPage: FetchPage;
  readonly previewVersion: Question<PreviewedChanges>;
  readonly extensions: readonly string[];
  readonly limitMegabytes: number;
};

/** Adds a version from outside: a source, a preview of what it changes, and then the version. */
export function NewVersionForm(props: Props) {
  const { personId, article, action, fetchPage, previewVersion, extensions, limitMegabytes } = props;
  const t = useTranslations("new-version");
  const imports = useTranslations("article-import");
  const router = useRouter();
  const announce = useAnnounce();
  const initial = { text: "", note: "", address: article.address ?? "", newTitle: "" };
  const { values, set, discard, restored } = useDraft(`${personId}:new-version:${article.id}`, initial);
  const { preview, failure: refused, pending: reading, ask, clear } = usePreview(previewVersion);
  const { run, pending: saving, failure, errorOf, clear: clearSaving } = useAction(action);
  const [done, setDone] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const forget = () => {
    clear();
    clearSaving();
  };
  const texts = {
    text: values.text,
    address: values.address,
    onText: (text: string) => {
      forget();
      set("text", text);
    },
    onAddress: (address: string) => set("address", address),
  };
  const source = useArticleSource(texts, fetchPage, extensions, useSourceRefusals(), imports("file-unreadable"));
  const trouble = failure ?? refused;
  useEffect(() => {
    if (trouble || source.error) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [trouble, source.error]);
  const isShown = preview !== null;
  useEffect(() => {
    if (isShown) document.getElementById("changes-heading")?.focus();
  }, [isShown]);

  const inputWith = (read: unknown) => ({
    articleId: article.id,
    versionNumber: article.versionNumber,
    source: read,
    title: values.newTitle === "yes" ? (preview?.otherTitle ?? null) : null,
    note: values.note,
  });
  const show = async (page?: FetchedPage) => {
    const read = await source.read(page);
    if (read) await ask(inputWith(read));
  };
  const save = async () => {
    const read = await source.read();
    const added = read && (await run(inputWith(read)));
    if (!added) return;
    setDone(true);
    discard();
    announce(t("added", { number: added.number, count: added.toLookAt }));
    router.push(`/articles/${article.slug}${added.toLookAt > 0 ? "/carried" : ""}`);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!reading && !saving && !done) void (isShown ? save() : show());
  };
  const aboutSource = trouble && isAboutSource(trouble) ? trouble.words : undefined;
  return (
    <form ref={form} onSubmit={submit} noValidate className="grid gap-5">
      {restored && !done && <DraftRestored onDiscard={discard} />}
      <ArticleSourceFields
        source={source}
        address={values.address}
        text={values.text}
        onAddress={texts.onAddress}
        onChange={forget}
        onFetched={show}
        extensions={extensions}
        limitMegabytes={limitMegabytes}
        direction={article.direction}
        error={source.error ?? aboutSource}
        keptWhole
      />
      {preview && <VersionChanges changes={preview} />}
      {preview?.otherTitle && (
        <label className="flex items-start gap-2">
          <input
            type="checkbox"
            className="mt-1"
            checked={values.newTitle === "yes"}
            onChange={(event) => set("newTitle", event.target.checked ? "yes" : "")}
          />
          <span>
            {t("new-title")} <bdi className="font-semibold">{preview.otherTitle}</bdi>
          </span>
        </label>
      )}
      <TextField
        id="note"
        label={t("note")}
        hint={t("note-hint")}
        dir="auto"
        value={values.note}
        error={errorOf("note")}
        onChange={(event) => set("note", event.target.value)}
      />
      {preview && <PreviewedText text={preview.text} />}
      {trouble && !aboutSource && !trouble.field && <Notice tone="refusal">{trouble.words}</Notice>}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" aria-disabled={reading || saving || done}>
          {reading
            ? imports("reading")
            : saving || done
              ? t("saving")
              : preview
                ? t("save", { number: preview.number })
                : t("preview")}
        </Button>
        <p className="text-[0.8125rem] text-soft">{t(preview ? "save-hint" : "preview-hint")}</p>
      </div>
    </form>
  );
}
