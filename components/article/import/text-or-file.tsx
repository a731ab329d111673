"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, type ClipboardEvent, type DragEvent, type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { PastedNote } from "./pasted-note";
import type { FormattingNote } from "./use-article-source";

type Props = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
  /** What was dropped beside the article. */
  readonly onMore: (files: readonly File[]) => void;
  readonly extensions: readonly string[];
  readonly limitMegabytes: number;
  readonly direction: "ltr" | "rtl" | null;
  readonly error: string | undefined;
  readonly keptWhole: boolean;
  readonly formatting: FormattingNote;
  /** Words were pasted that had formatting; `isWhole`: the field holds nothing else. */
  readonly onPaste: (text: string, html: string, isWhole: boolean) => void;
  readonly onPlain: () => void;
};

/** The article itself: typed or pasted, or a file chosen by button or dropped anywhere on the box. */
export function TextOrFile({
  text,
  onText,
  file,
  onFile,
  onMore,
  extensions,
  limitMegabytes,
  direction,
  error,
  keptWhole,
  formatting,
  onPaste,
  onPlain,
}: Props) {
  const t = useTranslations("article-import");
  const [dragging, setDragging] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const pasting = useRef<{ html: string; isWhole: boolean } | null>(null);
  const carriesFile = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  const drop = (event: DragEvent) => {
    setDragging(false);
    if (!carriesFile(event)) return;
    event.preventDefault();
    const dropped = [...event.dataTransfer.files];
    const isReadable = ({ name }: File) => extensions.some((extension) => name.toLowerCase().endsWith(extension));
    const article = dropped.find(isReadable) ?? dropped[0];
    if (article) onFile(article);
    onMore(dropped.filter((each) => each !== article));
  };
  // The button that was pressed is gone in a moment; the text field takes the focus.
  const toText = () => requestAnimationFrame(() => document.getElementById("text")?.focus());
  const remove = () => {
    if (chooser.current) chooser.current.value = "";
    onFile(null);
    toText();
  };
  const takePlain = () => {
    onPlain();
    toText();
  };
  // The field takes the words itself, so that they can be taken back by its own undo; the formatting waits for them.
  const paste = ({ clipboardData, currentTarget: field }: ClipboardEvent<HTMLTextAreaElement>) => {
    const html = clipboardData.getData("text/html");
    const isWhole = field.selectionEnd - field.selectionStart === field.value.length;
    pasting.current = html === "" ? null : { html, isWhole };
  };
  const pastedIn = ({ nativeEvent }: { nativeEvent: Event }) =>
    (nativeEvent as InputEvent).inputType === "insertFromPaste" ? pasting.current : null;
  // To React the same words pasted again are no change; they may bring their formatting all the same.
  const input = (event: FormEvent<HTMLTextAreaElement>) => {
    const pasted = pastedIn(event);
    if (pasted) onPaste(event.currentTarget.value, pasted.html, pasted.isWhole);
  };
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    if (!pastedIn(event)) onText(event.target.value);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way for the pointer; the file button is the first
    <div
      onDragOver={(event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setDragging(true);
      }}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setDragging(false)}
      onDrop={drop}
      className={`relative grid gap-4 rounded-xl border bg-panel p-4 sm:p-5 ${dragging ? "border-here outline-2 outline-here" : "border-line"}`}
    >
      {file ? (
        <ChosenFile file={file} error={error} onRemove={remove} />
      ) : (
        <TextAreaField
          id="text"
          label={t("text")}
          hint={t("text-hint", { limit: limitMegabytes })}
          placeholder={t("text-placeholder")}
          error={error}
          rows={16}
          dir={direction ?? "auto"}
          value={text}
          onInput={input}
          onChange={change}
          onPaste={paste}
          aria-required="true"
        />
      )}
      {!file && <PastedNote formatting={formatting} onPlain={takePlain} />}
      {!keptWhole && !file && <Notice tone="plain">{t("text-too-long-to-keep")}</Notice>}
      <div className="grid gap-1">
        <label htmlFor="file" className="text-[0.8125rem] font-semibold">
          {t(file ? "file-other" : "file")}
        </label>
        <input
          ref={chooser}
          id="file"
          type="file"
          accept={extensions.join(",")}
          aria-describedby={file && error ? "file-error file-limits" : "file-limits"}
          aria-invalid={file && error ? true : undefined}
          onChange={(event) => event.target.files?.[0] && onFile(event.target.files[0])}
          // The chosen file stands above with its name; the input itself knows nothing of one that was dropped.
          className={`w-full cursor-pointer rounded-lg text-sm ${file ? "text-transparent" : "text-soft"} file:me-3 file:min-h-9 file:cursor-pointer file:rounded-lg file:border file:border-solid file:border-edge/60 file:bg-panel file:px-3 file:text-[0.8125rem] file:font-semibold file:text-ink hover:file:bg-sunken`}
        />
        <p id="file-limits" className="text-xs text-soft">
          {t("file-hint", { types: extensions.join(", "), limit: limitMegabytes })}
        </p>
      </div>
      {dragging && (
        <p
          aria-hidden="true"
          className="pointer-events-none absolute inset-2 grid place-items-center rounded-lg border-2 border-dashed border-here bg-here-soft text-base font-semibold text-ink"
        >
          {t("drop")}
        </p>
      )}
    </div>
  );
}

function ChosenFile({ file, error, onRemove }: { file: File; error: string | undefined; onRemove: () => void }) {
  const t = useTranslations("article-import");
  return (
    <div className="grid gap-2">
      <p className="text-[0.8125rem] font-semibold">{t("file-chosen")}</p>
      <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line bg-sunken px-3 py-2">
        <p className="min-w-0 break-words">
          <bdi className="font-semibold">{file.name}</bdi>{" "}
          <span className="text-soft">{t("file-size", { size: Math.max(1, Math.round(file.size / 1024)) })}</span>
        </p>
        <Button look="quiet" onClick={onRemove}>
          {t("file-remove")}
        </Button>
      </div>
      {error && (
        <Notice id="file-error" tone="refusal">
          {error}
        </Notice>
      )}
    </div>
  );
}
