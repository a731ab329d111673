"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { holdCheckpointAction } from "@/actions/record";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useAction } from "@/components/ui/use-action";
import type { HeldCheckpoint } from "@/lib/queries/record/hold-checkpoint";

/** Takes a checkpoint that somebody kept, and says whether the log still begins with it. */
export function HoldCheckpoint() {
  const t = useTranslations("record");
  const { run, pending, failure, errorOf, clear } = useAction(holdCheckpointAction);
  const [note, setNote] = useState("");
  const [held, setHeld] = useState<HeldCheckpoint | null>(null);
  const type = (typed: string) => {
    setNote(typed);
    setHeld(null);
    clear();
  };
  return (
    <form
      method="post"
      className="grid max-w-3xl justify-items-start gap-3"
      onSubmit={async (event) => {
        event.preventDefault();
        setHeld(await run({ note }));
      }}
    >
      <div className="w-full [&_textarea]:font-mono">
        <TextAreaField
          id="held-checkpoint"
          label={t("held")}
          hint={t("held-hint")}
          error={errorOf("note")}
          value={note}
          onChange={(event) => type(event.target.value)}
          rows={5}
          dir="ltr"
          spellCheck={false}
          autoComplete="off"
        />
      </div>
      <Button type="submit" disabled={pending || note.trim() === ""}>
        {t(pending ? "held-checking" : "held-check")}
      </Button>
      <div role="status" className="w-full">
        {held && <Notice tone="good">{t("held-holds", held)}</Notice>}
      </div>
      {failure && !failure.field && <Notice tone="refusal">{failure.words}</Notice>}
    </form>
  );
}
