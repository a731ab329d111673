"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { DraftRestored } from "@/components/ui/draft-restored";
import { SelectField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { type Action, useAction } from "@/components/ui/use-action";
import type { Result } from "@/lib/domain/result";
import { checkFile, checkPasted } from "./check-before-sending";
import { ImportLanguage, type LanguageChoice, OTHER_LANGUAGE } from "./import-language";
import { TextOrFile } from "./text-or-file";
import { useImportDraft } from "./use-import-draft";

type Props = {
  readonly personId: string;
  readonly action: Action<{ slug: string }>;
  readonly languages: readonly LanguageChoice[];
  /** What files can be read, with dots. */
  readonly extensions: readonly string[];
  readonly limitMegabytes: number;
};

/** The fields that have their refusals beside them; all others are about the text or the file. */
const factFields: readonly string[] = ["title", "byline", "publishedOn", "language", "direction"];

/** Brings an article in and opens it. What was typed stays until the server has it. */
export function ImportForm({ personId, action, languages, extensions, limitMegabytes }: Props) {
  const t = useTranslations("article-import");
  const refusals = useTranslations("refusal");
  const router = useRouter();
  const announce = useAnnounce();
  const { values, set, discard, restored, keptWhole } = useImportDraft(personId);
  const [file, setFile] = useState<File | null>(null);
  const [ownError, setOwnError] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const { run, pending, failure, errorOf, clear } = useAction(action);
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef(false);

  const sourceError = ownError ?? (failure && isAboutSource(failure) ? failure.words : undefined);
  const otherError =
    failure && !isAboutSource(failure) && !factFields.includes(failure.field ?? "") ? failure.words : undefined;
  useEffect(() => {
    if (failure || ownError) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [failure, ownError]);

  const choose = (chosen: File | null) => {
    clear();
    setFile(chosen);
    setOwnError(chosen ? wordsOf(checkFile(chosen, extensions)) : null);
  };
  const wordsOf = (checked: Result<unknown>) =>
    checked.ok ? null : refusals(checked.refusal.reason as never, { ...checked.refusal.params } as never);

  /** Gives where the article stands now, or null when it was not imported. */
  const send = async (): Promise<string | null> => {
    clear();
    const words = wordsOf(file ? checkFile(file, extensions) : checkPasted(values.text));
    setOwnError(words);
    if (words) return null;
    const bytes = file && (await readBytes(file));
    if (file && !bytes) {
      setOwnError(t("file-unreadable"));
      return null;
    }
    const imported = await run({
      source: file ? { from: "file", name: file.name, bytes } : { from: "paste", text: values.text },
      title: values.title,
      byline: values.byline,
      publishedOn: values.publishedOn,
      language: values.language === OTHER_LANGUAGE ? values.languageCode : values.language,
      direction: values.direction || null,
    });
    return imported && `/articles/${imported.slug}`;
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // From the first press until a refusal, and for good once the article is in: the page takes a moment to leave.
    if (sent.current) return;
    sent.current = true;
    const address = await send();
    if (address === null) {
      sent.current = false;
      return;
    }
    setDone(true);
    discard();
    announce(t("imported"));
    router.push(address);
  };
  const field = (name: "title" | "byline" | "publishedOn") => ({
    id: name,
    value: values[name],
    error: errorOf(name),
    onChange: (event: { target: { value: string } }) => set(name, event.target.value),
  });

  return (
    <form ref={form} onSubmit={submit} noValidate className="grid gap-5">
      {restored && !done && <DraftRestored onDiscard={discard} />}
      <TextOrFile
        text={values.text}
        onText={(text) => set("text", text)}
        file={file}
        onFile={choose}
        extensions={extensions}
        limitMegabytes={limitMegabytes}
        direction={values.direction}
        error={sourceError}
        keptWhole={keptWhole}
      />
      <fieldset className="grid gap-4 rounded-xl border border-line bg-panel p-4 sm:p-5">
        <legend className="unseen">{t("about")}</legend>
        <div>
          <p aria-hidden="true" className="font-semibold">
            {t("about")}
          </p>
          <p className="text-xs text-soft">{t("about-hint")}</p>
        </div>
        <TextField {...field("title")} label={t("article-title")} hint={t("title-hint")} dir="auto" />
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField {...field("byline")} label={t("byline")} dir="auto" />
          <TextField {...field("publishedOn")} type="date" label={t("published-on")} />
          <ImportLanguage
            language={values.language}
            code={values.languageCode}
            languages={languages}
            error={errorOf("language")}
            onLanguage={(language) => set("language", language)}
            onCode={(code) => set("languageCode", code)}
          />
          <SelectField
            id="direction"
            label={t("direction")}
            error={errorOf("direction")}
            value={values.direction}
            onChange={(event) => set("direction", event.target.value)}
          >
            <option value="">{t("direction-detect")}</option>
            <option value="ltr">{t("direction-ltr")}</option>
            <option value="rtl">{t("direction-rtl")}</option>
          </SelectField>
        </div>
      </fieldset>
      {otherError && <Notice tone="refusal">{otherError}</Notice>}
      <div>
        {/* Not disabled, which would drop the focus; a second press does nothing. */}
        <Button type="submit" look="primary" aria-disabled={pending || done}>
          {pending || done ? t("submitting") : t("submit")}
        </Button>
      </div>
    </form>
  );
}

/** Whether a refusal is about the text or the file. Importers name no field for what is wrong with the text itself. */
function isAboutSource({ reason, field }: { reason: string; field?: string }): boolean {
  if (field !== undefined) return field === "file" || field.startsWith("source");
  return reason.startsWith("text-") || reason.startsWith("markdown-");
}

/** A file's bytes; null when it went away or may not be read since it was chosen. */
async function readBytes(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
