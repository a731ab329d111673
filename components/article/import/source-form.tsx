"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef } from "react";
import { FilesWithDraft } from "@/components/draft/files-with-draft";
import type { FilesToBring } from "@/components/draft/use-files-to-bring";
import { Button } from "@/components/ui/button";
import { AddressField } from "./address-field";
import { Progress } from "./progress";
import { TextOrFile } from "./text-or-file";
import type { ArticleSourceState } from "./use-article-source";
import type { SourcePlace, SourcePreview } from "./use-source-preview";
import type { SourceDraft } from "./use-text-draft";

type Props = {
  readonly draft: SourceDraft;
  readonly source: ArticleSourceState;
  readonly files: FilesToBring;
  readonly previewing: Omit<SourcePreview<unknown>, "shown">;
  /** Where the article was fetched from before. */
  readonly knownAddress: string | null;
  readonly extensions: readonly string[];
  readonly limitMegabytes: number;
  readonly direction: "ltr" | "rtl" | null;
};

/** The three ways in: an address that the server fetches, a file, or words that were pasted. Ends at a preview. */
export function SourceForm(props: Props) {
  const { draft, source, files, previewing, knownAddress, extensions, limitMegabytes, direction } = props;
  const t = useTranslations("article-import");
  const form = useRef<HTMLFormElement>(null);
  const { stage, refused, show, forget } = previewing;
  const { text, address } = draft.values;
  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [refused]);

  const errorAt = (place: SourcePlace) => (refused?.at === place ? refused.words : undefined);
  const progressAt = (place: SourcePlace) => (
    <Progress
      stage={previewing.place === place ? stage : null}
      onStop={() => {
        previewing.stop();
        document.getElementById(place === "address" ? "address" : "preview")?.focus();
      }}
    />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (stage) return;
    const isOnlyAddress = !source.file && text.trim() === "" && address.trim() !== "";
    void show(isOnlyAddress ? "address" : "own");
  };
  const changed =
    <A extends unknown[]>(change: (...given: A) => void) =>
    (...given: A) => {
      forget();
      change(...given);
    };
  return (
    <form ref={form} onSubmit={submit} noValidate className="grid gap-5">
      <AddressField
        address={address}
        again={knownAddress !== null && address === knownAddress}
        busy={stage !== null}
        error={errorAt("address")}
        onAddress={changed((typed: string) => draft.set("address", typed))}
        onFetch={() => show("address")}
      >
        {progressAt("address")}
      </AddressField>
      <TextOrFile
        text={text}
        onText={changed(source.type)}
        file={source.file}
        onFile={previewing.choose}
        onMore={files.add}
        extensions={extensions}
        limitMegabytes={limitMegabytes}
        direction={direction}
        error={errorAt("own")}
        keptWhole={draft.keptWhole}
        formatting={source.formatting}
        onPaste={changed(source.paste)}
        onPlain={changed(source.takePlain)}
      />
      {files.rows.length > 0 && <FilesWithDraft files={files} />}
      <div className="flex flex-wrap items-center gap-3">
        {/* Not disabled, which would drop the focus; a second press does nothing. */}
        <Button id="preview" type="submit" look="primary" aria-disabled={stage !== null}>
          {t("preview")}
        </Button>
        {progressAt("own")}
        {!stage && <p className="text-[0.8125rem] text-soft">{t("preview-hint")}</p>}
      </div>
    </form>
  );
}
