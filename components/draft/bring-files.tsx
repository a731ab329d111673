"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { bringSourceAction } from "@/actions/evidence";
import { Button } from "@/components/ui/button";
import { newIntentKey } from "@/components/ui/intent";
import { MAX_FILE_BYTES } from "@/lib/domain/evidence/file-limit";

/** A file on its way: still waiting, a source by its id, or why it is none, in words. */
type Row = { readonly name: string; readonly sourceId: string | null; readonly refused: string | null };

/**
 * Takes what came with a draft (transcripts, notes, a dossier) in one move: several files at once, by choosing or dropping, each of
 * which becomes a source by an act of its own. Each file says how far it is.
 */
export function BringFiles() {
  const t = useTranslations("draft-files");
  const chooser = useRef<HTMLInputElement>(null);
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [isBusy, setBusy] = useState(false);
  const settle = (at: number, change: Partial<Row>) =>
    setRows((before) => before.map((row, i) => (i === at ? { ...row, ...change } : row)));
  const bring = async (files: readonly File[]) => {
    if (isBusy || files.length === 0) return;
    setBusy(true);
    const from = rows.length;
    setRows([...rows, ...files.map(({ name }) => ({ name, sourceId: null, refused: null }))]);
    for (const [i, file] of files.entries()) settle(from + i, await broughtFrom(file, t("too-large"), t("offline")));
    setBusy(false);
    if (chooser.current) chooser.current.value = "";
  };
  return (
    <section aria-labelledby="files-heading" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 id="files-heading" className="text-lg font-semibold">
        {t("title")}
      </h2>
      <form
        className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-3 rounded-xl border border-line bg-panel p-4"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void bring([...event.dataTransfer.files]);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          void bring([...(chooser.current?.files ?? [])]);
        }}
      >
        <label htmlFor="draft-files" className="text-[0.8125rem] font-semibold">
          {t("files")}
        </label>
        <input
          ref={chooser}
          id="draft-files"
          type="file"
          multiple
          required
          aria-describedby="draft-files-hint"
          className="min-w-0 max-w-full text-sm file:me-3 file:min-h-9 file:cursor-pointer file:rounded-lg file:border file:border-solid file:border-edge/60 file:bg-panel file:px-3 file:text-[0.8125rem] file:font-semibold file:text-ink hover:file:bg-sunken"
        />
        <p id="draft-files-hint" className="text-xs text-soft">
          {t("hint")}
        </p>
        <Button type="submit" aria-disabled={isBusy}>
          {t("bring")}
        </Button>
      </form>
      <div role="status">
        <ol className="divide-y divide-line border-y border-line empty:hidden">
          {rows.map(({ name, sourceId, refused }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added, and two files can have one name
            <li key={i} className="grid gap-0.5 py-2">
              <bdi className="font-medium break-all">{name}</bdi>
              <p className="text-[0.8125rem] text-soft">
                {sourceId !== null ? (
                  <Link href={`/sources/${sourceId}`}>{t("is-source")}</Link>
                ) : (
                  (refused ?? t("under-way"))
                )}
              </p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

/** Brings one file; a try whose answer was lost is made once more by the same key, so that nothing is kept twice. */
async function broughtFrom(file: File, tooLarge: string, offline: string): Promise<Partial<Row>> {
  if (file.size > MAX_FILE_BYTES) return { refused: tooLarge };
  const key = newIntentKey();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const brought = { as: "file", name: file.name, toldType: file.type || null, bytes };
  for (let tries = 0; tries < 2; tries++) {
    const result = await bringSourceAction({ source: { address: "" }, brought }, key).catch(() => null);
    if (result) return result.ok ? { sourceId: result.value.sourceId } : { refused: result.words };
  }
  return { refused: offline };
}
