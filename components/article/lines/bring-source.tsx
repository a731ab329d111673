"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import { useWorkbench } from "@/components/article/workbench-context";
import { attachInput } from "@/components/claim/attach/attach-input";
import { nothingTyped } from "@/components/claim/attach/attach-values";
import { EvidenceLine, lineFields } from "@/components/claim/attach/evidence-line";
import type { Transfer } from "@/components/claim/attach/read-transfer";
import { sendSource } from "@/components/claim/attach/send-evidence";
import { HowSeenFields } from "@/components/evidence/snapshot/how-seen-fields";
import { useGoTo } from "@/components/live/use-go-to";
import { Button } from "@/components/ui/button";
import { DraftRestored } from "@/components/ui/draft-restored";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { useDraft } from "@/components/ui/use-draft";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import { readEvidenceLine } from "@/lib/domain/evidence/read-line";
import { MAX_SNAPSHOT_BYTES } from "@/lib/domain/evidence/snapshot";

const fields: readonly string[] = [...lineFields, "brought.howSeen", "brought.howSeenNote"];

/**
 * Brings a source in that the library has not yet, and pins it: by the one field that takes evidence, with an address, a file or
 * words, and for no claim. What is typed is kept until it is brought.
 */
export function BringSource({ slug, isFirst }: { slug: string; isFirst: boolean }) {
  const t = useTranslations("lines");
  const evidence = useTranslations("evidence");
  const common = useTranslations("common");
  const announce = useAnnounce();
  const goTo = useGoTo();
  const { personId, articleId } = useWorkbench();
  const box = useRef<HTMLDetailsElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { values, set, discard, restored } = useDraft(`${personId}:pin:${articleId}`, brought);
  const [sent, setSent] = useState<number | null>(null);
  const bring = useCallback((input: unknown, key: string) => sendSource(input, key, file, setSent), [file]);
  const { run, pending, failure, errorOf } = useAction(bring);
  useHotkeys({
    s: () => {
      if (box.current) box.current.open = true;
      box.current?.querySelector("textarea")?.focus();
    },
  });
  useEffect(() => {
    if (restored && box.current) box.current.open = true;
  }, [restored]);

  const take = (what: Transfer) => {
    const isTooLarge = "file" in what && what.file.size > MAX_SNAPSHOT_BYTES;
    setFault(isTooLarge ? t("too-large") : "fault" in what ? evidence(`brought-${what.fault}`) : null);
    if ("file" in what && !isTooLarge) setFile(what.file);
    if ("line" in what) set("line", values.line.trim() === "" ? what.line : `${values.line}\n${what.line}`);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    const made = await run(attachInput({ ...nothingTyped, ...values }, null, file));
    setSent(null);
    if (made === null) return;
    discard();
    setFile(null);
    if (box.current) box.current.open = false;
    announce(t(made.known ? "brought-known" : "brought", { title: made.title }));
    goTo(`/articles/${slug}/line-by-line?source=${made.sourceId}`, { scroll: false });
  };
  const bind = (field: "howSeen" | "howSeenNote") => ({
    value: values[field],
    onChange: (event: { target: { value: string } }) => set(field, event.target.value),
    error: errorOf(`brought.${field}`),
  });
  return (
    <details ref={box} open={isFirst} className="border-b border-line px-4 py-2">
      <summary aria-keyshortcuts="s" className="w-fit text-sm font-medium">
        {t("bring")}
      </summary>
      <form onSubmit={submit} className="grid gap-3 pt-3 pb-2">
        <EvidenceLine
          line={values.line}
          onLine={(line) => {
            setFault(null);
            set("line", line);
          }}
          file={file}
          onBrought={take}
          onNoFile={() => setFile(null)}
          error={fault ?? lineFields.map(errorOf).find((words) => words !== undefined)}
          sent={sent}
        />
        {!file && readEvidenceLine(values.line).is === "words" && values.line.trim() !== "" && (
          <HowSeenFields prefix="pin" bind={bind} />
        )}
        <p className="text-xs text-soft">{t("bring-hint")}</p>
        {restored && <DraftRestored onDiscard={discard} />}
        {failure && !fields.includes(failure.field ?? "") && <Notice tone="refusal">{failure.words}</Notice>}
        <div>
          <Button type="submit" aria-disabled={pending}>
            {pending ? common("saving") : t("bring-go")}
          </Button>
        </div>
      </form>
    </details>
  );
}

const brought = { line: "", howSeen: nothingTyped.howSeen, howSeenNote: "" };
