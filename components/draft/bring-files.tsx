"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type DragEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { ConfidenceChoice } from "@/components/evidence/source/confidence-choice";
import { Button } from "@/components/ui/button";
import type { FileRow, FilesToBring } from "./use-files-to-bring";

type Props = {
  readonly files: FilesToBring;
  /** What is said of when they are brought. */
  readonly hint: string;
  /** What brings them, if nothing around does. */
  readonly children?: ReactNode;
};

/**
 * What came with a draft (transcripts, notes, a dossier): several files at once, by choosing or dropping, and whether all of them
 * are confidential. Each says how far it is.
 */
export function BringFiles({ files, hint, children }: Props) {
  const t = useTranslations("draft-files");
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const { rows, add, remove, values, set, fault, errorOf, isBusy } = files;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (fault) section.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [fault]);
  const carriesFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");
  return (
    <section
      ref={section}
      aria-labelledby={`${id}-heading`}
      className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-xl border border-line bg-panel p-4 sm:p-5"
      onDragOver={(event) => carriesFiles(event) && event.preventDefault()}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        if (!isBusy) add([...event.dataTransfer.files]);
      }}
    >
      <h2 id={`${id}-heading`} className="text-lg font-semibold">
        {t("title")}
      </h2>
      <div className="grid gap-1">
        <label htmlFor={`${id}-files`} className="text-[0.8125rem] font-semibold">
          {t("files")}
        </label>
        <input
          ref={chooser}
          id={`${id}-files`}
          type="file"
          multiple
          disabled={isBusy}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => {
            add([...(target.files ?? [])]);
            // They stand in the list; so the same one can be chosen once more after it was refused.
            target.value = "";
          }}
          className="min-w-0 max-w-full text-sm text-transparent file:me-3 file:min-h-9 file:cursor-pointer file:rounded-lg file:border file:border-solid file:border-edge/60 file:bg-panel file:px-3 file:text-[0.8125rem] file:font-semibold file:text-ink hover:file:bg-sunken"
        />
        <p id={`${id}-hint`} className="text-xs text-soft">
          {hint}
        </p>
      </div>
      {/* Each step of each file is seen; what is heard is only how many are done, or the list would be read anew each time. */}
      <p role="status" className="unseen">
        {rows.length > 0 && t("so-far", countsOf(rows))}
      </p>
      <ol className="divide-y divide-line border-y border-line empty:hidden">
        {rows.map((row) => (
          <Row key={row.id} row={row} onRemove={isBusy ? undefined : () => remove(row.id)} />
        ))}
      </ol>
      {rows.some(({ stand }) => stand.is === "waiting" || stand.is === "under-way") && (
        <ConfidenceChoice prefix={id} values={values} onChange={set} errorOf={errorOf} />
      )}
      {children}
    </section>
  );
}

function countsOf(rows: readonly FileRow[]): { total: number; sources: number; refused: number } {
  const count = (stands: FileRow["stand"]["is"]) => rows.filter(({ stand }) => stand.is === stands).length;
  return { total: rows.length, sources: count("source"), refused: count("refused") };
}

function Row({ row, onRemove }: { readonly row: FileRow; readonly onRemove: (() => void) | undefined }) {
  const t = useTranslations("draft-files");
  const { file, stand } = row;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-0.5 py-2">
      <div className="grid min-w-0 gap-0.5">
        <bdi className="font-medium break-all">{file.name}</bdi>
        <p className="text-[0.8125rem] text-soft">
          {stand.is === "source" ? (
            <Link href={`/sources/${stand.sourceId}`}>{t("is-source")}</Link>
          ) : stand.is === "refused" ? (
            stand.words
          ) : (
            t(stand.is === "under-way" ? (stand.part < 1 ? "sending" : "under-way") : "waiting")
          )}
        </p>
        {stand.is === "under-way" && (
          <progress
            aria-label={t("progress", { name: file.name })}
            className="w-full max-w-80 accent-ink"
            max={1}
            {...(stand.part < 1 && { value: stand.part })}
          />
        )}
      </div>
      {onRemove && stand.is !== "source" && stand.is !== "under-way" && (
        <Button look="quiet" aria-label={t("remove", { name: file.name })} onClick={onRemove}>
          {t("remove-short")}
        </Button>
      )}
    </li>
  );
}
