"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { ruleHoldAction } from "@/actions/draft";
import { ruleStetAction } from "@/actions/verdict";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import type { ShownOutcome } from "@/lib/queries/draft/get-drafts";

/** An editor's ruling over a correction that the writer refused: it holds, or the text stands. */
export function RuleOnRefusal({ draftId, row }: { readonly draftId: string; readonly row: ShownOutcome }) {
  const t = useTranslations("proof");
  const id = useId();
  const announce = useAnnounce();
  const [reason, setReason] = useState("");
  const hold = useAction(ruleHoldAction);
  const stet = useAction(ruleStetAction);
  const pending = hold.pending || stet.pending;
  const seen = { claimId: row.claimId, revision: row.revision, reason };
  const rule = async (ruling: "hold" | "stet") => {
    if (pending) return;
    const done = ruling === "hold" ? await hold.run({ ...seen, draftId }) : await stet.run(seen);
    if (done) announce(t("ruled", { number: row.claim }));
  };
  const failure = hold.failure ?? stet.failure;
  const error = failure?.field === "reason" ? failure.words : undefined;
  return (
    <details className="text-[0.8125rem]">
      <summary className="py-1 font-medium">{t("rule", { number: row.claim })}</summary>
      <div className="grid gap-2 pt-1">
        <TextAreaField
          id={`${id}-reason`}
          label={t("reason")}
          dir="auto"
          rows={2}
          value={reason}
          error={error}
          onChange={(event) => setReason(event.target.value)}
        />
        {failure && !error && <Notice tone="refusal">{failure.words}</Notice>}
        <div className="flex flex-wrap gap-2">
          <Button aria-disabled={pending} onClick={() => void rule("hold")}>
            {t("hold")}
          </Button>
          <Button aria-disabled={pending} onClick={() => void rule("stet")}>
            {t("stet")}
          </Button>
        </div>
      </div>
    </details>
  );
}
