"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { MAX_SNAPSHOT_BYTES } from "@/lib/domain/evidence/snapshot";
import type { BroughtFor } from "./send-file";
import { sendFile, type Upload } from "./send-file";

const accepted = ".pdf,.html,.htm,.txt,.md,.docx,.csv,.tsv,.json,.mhtml,image/*,audio/*,video/*";

/** Chooses a file and sends it, with how far it has come; a refusal keeps the file chosen. */
export function UploadForm({ of, onDone, onCancel }: { of: BroughtFor; onDone: () => void; onCancel: () => void }) {
  const t = useTranslations("snapshot");
  const words = useTranslations("common");
  const announce = useAnnounce();
  const router = useRouter();
  const file = useRef<HTMLInputElement>(null);
  const upload = useRef<Upload | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const id = `upload-${of.evidence?.evidenceId ?? of.sourceId}`;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const chosen = file.current?.files?.[0];
    if (!chosen) return setRefused(t("choose-file"));
    if (chosen.size > MAX_SNAPSHOT_BYTES) return setRefused(t("file-too-large"));
    setRefused(null);
    setSent(0);
    upload.current = sendFile(of, chosen, setSent);
    const result = await upload.current.answer;
    setSent(null);
    if (result === "stopped") return;
    if (!result) return setRefused(t("upload-offline"));
    if (!result.ok) {
      if (result.reason === "claim-changed") router.refresh();
      return setRefused(result.words);
    }
    announce(t("uploaded"));
    onDone();
    router.refresh();
  };
  const cancel = () => {
    upload.current?.stop();
    onCancel();
  };
  return (
    <form onSubmit={submit} className="grid gap-3 rounded-[0.6rem] border border-edge p-3">
      <div className="grid gap-1">
        <label htmlFor={id} className="text-[0.8125rem] font-semibold">
          {t("file")}
        </label>
        <input
          ref={file}
          id={id}
          type="file"
          accept={accepted}
          aria-describedby={`${id}-hint`}
          disabled={sent !== null}
          className="w-full rounded-lg border border-edge bg-panel px-2.5 py-1.5 text-sm text-ink"
        />
        <p id={`${id}-hint`} className="text-xs text-soft">
          {t("file-hint")}
        </p>
      </div>
      {sent !== null && (
        <label className="grid gap-1 text-[0.8125rem]">
          {sent < 1 ? t("sending") : t("reading")}
          <progress className="w-full accent-ink" max={1} {...(sent < 1 && { value: sent })} />
        </label>
      )}
      {refused && <Notice tone="refusal">{refused}</Notice>}
      <div className="flex gap-2">
        <Button type="submit" look="primary" disabled={sent !== null}>
          {t("upload-do")}
        </Button>
        <Button look="quiet" onClick={cancel}>
          {words("cancel")}
        </Button>
      </div>
    </form>
  );
}
