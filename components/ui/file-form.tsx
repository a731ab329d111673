"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { MAX_FILE_BYTES } from "@/lib/domain/evidence/file-limit";
import { Button } from "./button";
import { Notice } from "./notice";

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** What the chooser offers, as `accept` takes it. */
  readonly accept: string;
  readonly submit: string;
  readonly pending: boolean;
  readonly failure: { readonly words: string } | null;
  /** Takes the file's bytes, null where none is chosen and none has to be; says whether the chooser is to be emptied. */
  readonly onBytes: (bytes: Uint8Array | null) => Promise<boolean>;
  /** A second way to give the same, between the chooser and the button; then no file has to be chosen. */
  readonly instead?: ReactNode;
  /** What came of it. */
  readonly children?: ReactNode;
};

/** A file that is taken in as a whole: the chooser, the button, and beside them what came of it or why nothing did. */
export function FileForm(props: Props) {
  const { id, label, hint, accept, submit, pending, failure, onBytes, instead, children } = props;
  const t = useTranslations("common");
  const chooser = useRef<HTMLInputElement>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const send = async () => {
    const file = chooser.current?.files?.[0];
    if (file && file.size > MAX_FILE_BYTES) return setTooLarge(true);
    const isDone = await onBytes(file ? new Uint8Array(await file.arrayBuffer()) : null);
    if (isDone && chooser.current) chooser.current.value = "";
  };
  const button = (
    <Button type="submit" look="primary" aria-disabled={pending}>
      {submit}
    </Button>
  );
  return (
    <form
      method="post"
      className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-3 rounded-xl border border-line bg-panel p-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) void send();
      }}
    >
      <label htmlFor={id} className="text-[0.8125rem] font-semibold">
        {label}
      </label>
      <div className="flex w-full flex-wrap items-center gap-3">
        <input
          ref={chooser}
          id={id}
          type="file"
          required={!instead}
          accept={accept}
          onChange={() => setTooLarge(false)}
          aria-describedby={`${id}-hint`}
          className="min-w-0 max-w-full text-sm file:me-3 file:min-h-9 file:cursor-pointer file:rounded-lg file:border file:border-solid file:border-edge/60 file:bg-panel file:px-3 file:text-[0.8125rem] file:font-semibold file:text-ink hover:file:bg-sunken"
        />
        {!instead && button}
      </div>
      <p id={`${id}-hint`} className="text-xs text-soft">
        {hint}
      </p>
      {instead && (
        <>
          <div className="w-full">{instead}</div>
          {button}
        </>
      )}
      {isTooLarge ? (
        <Notice tone="refusal">{t("file-too-large")}</Notice>
      ) : (
        failure && <Notice tone="refusal">{failure.words}</Notice>
      )}
      <div role="status" className="w-full text-[0.8125rem] empty:hidden">
        {children}
      </div>
    </form>
  );
}
