"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { DraftRestored } from "@/components/ui/draft-restored";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { type Action, useAction } from "@/components/ui/use-action";
import { ArticleSourceFields } from "./article-source-fields";
import { ImportFacts } from "./import-facts";
import { type LanguageChoice, OTHER_LANGUAGE } from "./import-language";
import { isAboutSource } from "./is-about-source";
import { PreviewedText, type ShownText } from "./previewed-text";
import { type FetchedPage, type FetchPage, useArticleSource } from "./use-article-source";
import { type ImportField, useImportDraft } from "./use-import-draft";
import { type Question, usePreview } from "./use-preview";
import { useSourceRefusals } from "./use-source-refusals";

type Previewed = ShownText & {
  readonly byline: string | null;
  readonly publishedOn: string | null;
  readonly modifiedOn: string | null;
  readonly site: string | null;
  readonly address: string | null;
};

type Props = {
  readonly personId: string;
  readonly action: Action<{ slug: string }>;
  readonly fetchPage: FetchPage;
  readonly previewArticle: Question<Previewed>;
  readonly languages: readonly LanguageChoice[];
  /** What files can be read, with dots. */
  readonly extensions: readonly string[];
  readonly limitMegabytes: number;
};

/** The fields that have their refusals beside them; all others are about the text or the file. */
const factFields: readonly string[] = ["title", "byline", "publishedOn", "language", "direction"];

/**
 * Brings an article in: a source, a preview of what was read from it, and then the import. What was typed stays until
 * the server has it.
 */
export function ImportForm(props: Props) {
  const { personId, action, fetchPage, previewArticle, languages, extensions, limitMegabytes } = props;
  const t = useTranslations("article-import");
  const router = useRouter();
  const announce = useAnnounce();
  const { values, set, discard, restored, keptWhole } = useImportDraft(personId);
  const { preview, failure: refused, pending: reading, ask, clear } = usePreview(previewArticle);
  const { run, pending: importing, failure, errorOf, clear: clearImport } = useAction(action);
  const [done, setDone] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef(false);
  const forget = () => {
    clear();
    clearImport();
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
  const source = useArticleSource(texts, fetchPage, extensions, useSourceRefusals(), t("file-unreadable"));
  const trouble = failure ?? refused;
  useEffect(() => {
    if (trouble || source.error) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [trouble, source.error]);
  const isShown = preview !== null;
  useEffect(() => {
    if (isShown) document.getElementById("preview-heading")?.focus();
  }, [isShown]);

  const facts = () => ({
    title: values.title,
    byline: values.byline,
    publishedOn: values.publishedOn,
    language: values.language === OTHER_LANGUAGE ? values.languageCode : values.language,
    direction: values.direction || null,
  });
  const show = async (page?: FetchedPage) => {
    const read = await source.read(page);
    if (read) await ask({ source: read, ...facts() });
  };
  const send = async () => {
    const read = await source.read();
    const imported = read && (await run({ source: read, ...facts() }));
    if (!imported) return false;
    setDone(true);
    discard();
    announce(t("imported"));
    router.push(`/articles/${imported.slug}`);
    return true;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // From the first press until a refusal, and for good once the article is in: the page takes a moment to leave.
    if (sent.current) return;
    sent.current = true;
    if (!(isShown ? await send() : await show())) sent.current = false;
  };
  const setFact = (field: ImportField, value: string) => {
    // Language and direction change how the text is read; the rest stands beside it.
    if (field === "language" || field === "languageCode" || field === "direction") forget();
    set(field, value);
  };
  const sourceError = source.error ?? (trouble && isAboutSource(trouble) ? trouble.words : undefined);
  const ownField = trouble !== null && factFields.includes(trouble.field ?? "");
  const otherError = trouble && !isAboutSource(trouble) && !ownField ? trouble.words : undefined;
  const pending = reading || importing || done;

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
        direction={values.direction}
        error={sourceError}
        keptWhole={keptWhole}
      />
      {preview && <PreviewedText text={preview} />}
      <ImportFacts
        values={values}
        onChange={setFact}
        found={preview}
        languages={languages}
        errorOf={(field) => errorOf(field) ?? (refused?.field === field ? refused.words : undefined)}
      />
      {otherError && <Notice tone="refusal">{otherError}</Notice>}
      <div className="flex flex-wrap items-center gap-3">
        {/* Not disabled, which would drop the focus; a second press does nothing. */}
        <Button type="submit" look="primary" aria-disabled={pending}>
          {reading ? t("reading") : importing || done ? t("submitting") : t(preview ? "submit" : "preview")}
        </Button>
        <p className="text-[0.8125rem] text-soft">{t(preview ? "submit-hint" : "preview-hint")}</p>
      </div>
    </form>
  );
}
