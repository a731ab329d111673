"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { choosePassageAction } from "@/actions/evidence";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import type { TextRange } from "@/lib/domain/text/range";
import type { SnapshotUse } from "@/lib/queries/evidence/get-snapshot";

type Props = {
  readonly snapshotId: string;
  readonly range: TextRange;
  readonly words: string;
  readonly choices: readonly SnapshotUse[];
  readonly from: string | null;
  readonly onDone: () => void;
};

/** What can be done with the chosen words of a snapshot: take them as the passage of a claim's evidence. */
export function UseAsPassage({ snapshotId, range, words, choices, from, onDone }: Props) {
  const t = useTranslations("snapshot-page");
  const announce = useAnnounce();
  const { run, pending, failure } = useAction(choosePassageAction);
  const [id, setId] = useState(from ?? "");
  const choice = choices.find(({ evidenceId }) => evidenceId === id) ?? choices[0];
  if (!choice) return null;
  const use = async () => {
    const seen = { claimId: choice.claim.id, revision: choice.claim.revision, evidenceId: choice.evidenceId };
    if ((await run({ ...seen, snapshotId, ...range })) === null) return;
    announce(t("used", { number: choice.claim.number }));
    onDone();
  };
  return (
    <section
      aria-label={t("chosen")}
      // Pressing a button must not take the selection away.
      onMouseDown={(event) => (event.target as Element).closest("select") ?? event.preventDefault()}
      className="sticky bottom-2 z-20 grid gap-2 rounded-xl border border-edge bg-panel p-3 shadow-(--shadow)"
    >
      <blockquote dir="auto" className="line-clamp-3 border-s-3 border-here ps-2.5 font-serif text-[0.9375rem]">
        {words}
      </blockquote>
      {choices.length > 1 && (
        <SelectField
          id="for-claim"
          label={t("for-claim")}
          value={choice.evidenceId}
          onChange={({ target }) => setId(target.value)}
        >
          {choices.map(({ evidenceId, claim, article }) => (
            <option key={evidenceId} value={evidenceId}>
              {t("claim-of", { number: claim.number, title: article.title })}
            </option>
          ))}
        </SelectField>
      )}
      {choices.length === 1 && (
        <p className="text-[0.8125rem] text-soft">
          {t("claim-of", { number: choice.claim.number, title: choice.article.title })}
        </p>
      )}
      {choice.claim.state === "approved" && <Notice tone="plain">{t("stale-warning")}</Notice>}
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={use} disabled={pending}>
          {t("use")}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t("forget")}
        </Button>
      </div>
    </section>
  );
}
