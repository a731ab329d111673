"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { rereadSnapshotAction } from "@/actions/evidence";
import { useGoTo } from "@/components/live/use-go-to";
import { Button } from "@/components/ui/button";
import { EncodingField } from "@/components/ui/encoding-field";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import type { EncodingNote } from "@/lib/domain/evidence/reading-note";

type Props = {
  readonly snapshot: { readonly id: string; readonly sourceId: string };
  readonly note: EncodingNote;
  /** What follows the new reading's address, so that the evidence that the person came from stays at hand. */
  readonly query: string;
};

/** Reads a snapshot again in another encoding, and shows the new reading. */
export function RereadForm({ snapshot: { id, sourceId }, note, query }: Props) {
  const t = useTranslations("encoding");
  const goTo = useGoTo();
  const announce = useAnnounce();
  const { run, pending, failure, errorOf } = useAction(rereadSnapshotAction);
  const [encoding, setEncoding] = useState(note.likely[0] ?? note.encoding);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const reread = await run({ snapshotId: id, encoding });
    if (!reread) return;
    announce(t("reread"));
    goTo(`/sources/${sourceId}/snapshots/${reread.snapshotId}${query}`);
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
      <EncodingField id="encoding" value={encoding} note={note} error={errorOf("encoding")} onChange={setEncoding} />
      <Button type="submit" disabled={pending}>
        {t(pending ? "reading" : "read-again")}
      </Button>
      {failure && failure.field !== "encoding" && <Notice tone="refusal">{failure.words}</Notice>}
    </form>
  );
}
