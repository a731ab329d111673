"use client";

import { useTranslations } from "next-intl";
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { ByteSize } from "@/components/ui/byte-size";
import { TextAreaField } from "@/components/ui/field";
import { readEvidenceLine } from "@/lib/domain/evidence/read-line";
import { readFiles, readTransfer, type Transfer } from "./read-transfer";

/** The fields of the input whose refusals stand beside the one field. */
export const lineFields = ["source", "source.address", "brought.words", "file"] as const;

type Props = {
  readonly line: string;
  readonly onLine: (line: string) => void;
  readonly file: File | null;
  readonly onBrought: (brought: Transfer) => void;
  readonly onNoFile: () => void;
  readonly error: string | undefined;
  /** How much of the file has gone, from 0 to 1; null while nothing is sent. */
  readonly sent: number | null;
};

/** The one field for evidence: an address, words, or a file that is chosen, dropped or pasted. Enter sends the form. */
export function EvidenceLine({ line, onLine, file, onBrought, onNoFile, error, sent }: Props) {
  const t = useTranslations("evidence");
  const chooser = useRef<HTMLInputElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.form?.requestSubmit();
  };
  const onPaste = (event: ClipboardEvent) => {
    const brought = readTransfer(event.clipboardData);
    // A plain text goes to where the caret is, as everywhere.
    const isPlain =
      brought && "line" in brought && (line !== "" || brought.line === event.clipboardData.getData("text/plain"));
    if (!brought || isPlain) return;
    event.preventDefault();
    onBrought(brought);
  };
  const onDrop = (event: DragEvent) => {
    const brought = readTransfer(event.dataTransfer);
    if (!brought) return;
    event.preventDefault();
    event.stopPropagation();
    onBrought(brought);
  };
  const choose = () => {
    const files = [...(chooser.current?.files ?? [])];
    if (files.length > 0) onBrought(readFiles(files.map((each) => ({ file: each, isFolder: false }))));
    if (chooser.current) chooser.current.value = "";
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file is chosen by the button as well as dropped
    <div className="grid gap-2" onDrop={onDrop} onDragOver={(event) => event.preventDefault()}>
      <TextAreaField
        id="attach-line"
        label={t("line")}
        hint={<LineMeans line={line} file={file} />}
        error={error}
        rows={Math.min(Math.max(line.split("\n").length, 1), 8)}
        dir="auto"
        autoCapitalize="none"
        value={line}
        onChange={({ target }) => onLine(target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {file && (
        <p className="flex items-center justify-between gap-2 rounded-lg border border-edge bg-sunken py-1 ps-3 pe-1">
          <span className="min-w-0 break-words">
            <bdi className="font-medium">{file.name}</bdi>{" "}
            <span className="text-[0.8125rem] text-soft">
              <ByteSize bytes={file.size} />
            </span>
          </span>
          <Button look="quiet" aria-label={t("no-file", { name: file.name })} onClick={onNoFile}>
            ✕
          </Button>
        </p>
      )}
      {sent !== null && (
        <label className="grid gap-1 text-[0.8125rem]">
          {t(sent < 1 ? "sending" : "reading")}
          <progress className="w-full accent-ink" max={1} {...(sent < 1 && { value: sent })} />
        </label>
      )}
      <div>
        <Button onClick={() => chooser.current?.click()}>{t(file ? "choose-other-file" : "choose-file")}</Button>
        <input ref={chooser} type="file" aria-label={t("file")} tabIndex={-1} onChange={choose} className="unseen" />
      </div>
    </div>
  );
}

/** What Enter will do with what stands in the field. */
function LineMeans({ line, file }: { line: string; file: File | null }) {
  const t = useTranslations("evidence");
  const read = readEvidenceLine(line);
  if (file) return t(read.is === "words" && read.words !== "" ? "means-file-words" : "means-file");
  if (read.is === "address")
    return t(read.quote === null ? "means-address" : "means-quote", { quote: read.quote ?? "" });
  return t(read.words === "" ? "means-nothing" : "means-words");
}
