"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { sortNotesAction, takeNoteAction } from "@/actions/draft";
import { useEach } from "@/components/claim/use-each";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { type Action, useAction } from "@/components/ui/use-action";
import type { ShownNote } from "@/lib/queries/draft/get-drafts";

/** Refusals that say nothing of the next note. */
const goesOn = /^(?:note-|article-changed|claim-|source-|address-|field-|anchor-|words-)/;

type Props = {
  readonly draftId: string;
  readonly notes: readonly ShownNote[];
  /** Whether this is what the page is for; else something else on it has the one primary button. */
  readonly isMain: boolean;
};

/** Takes all notes that are shown as Galley proposes, one after the other and each by an act of its own, or drops them. */
export function NotesTogether({ draftId, notes, isMain }: Props) {
  const t = useTranslations("draft-notes");
  const announce = useAnnounce();
  const sorting = useAction(sortNotesAction);
  const becomesClaim = (note: ShownNote) => note.proposal.sources.length > 0 && note.quote !== "";
  const claims = notes.filter(becomesClaim);
  const beside = notes.filter((note) => !becomesClaim(note)).map(({ number }) => number);
  // What was begun is gone on with: the notes that are taken leave the list meanwhile.
  const begun = useRef<{ readonly inputs: readonly object[]; readonly beside: readonly number[] } | null>(null);
  const inputs =
    begun.current?.inputs ??
    claims.map(({ number, proposal }) => ({ draftId, noteNumber: number, sources: proposal.sources }));
  const each = useEach({
    inputs,
    action: takeNoteAction as Action<unknown>,
    goesOn,
    // Behind the claims, so that what is said of their words is said at them.
    onDone: () => {
      const left = begun.current?.beside ?? [];
      if (left.length > 0) void sorting.run({ draftId, noteNumbers: left, stand: "comment" });
    },
  });
  const takeAll = async () => {
    if (each.running || sorting.pending) return;
    begun.current ??= { inputs, beside };
    await each.run();
  };
  const dropAll = async () => {
    const numbers = notes.map(({ number }) => number);
    if (await sorting.run({ draftId, noteNumbers: numbers, stand: "dropped" })) announce(t("dropped"));
  };
  const failure = each.failure ?? sorting.failure?.words ?? null;
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button
          look={isMain ? "primary" : "plain"}
          disabled={each.isDone && begun.current !== null}
          aria-disabled={each.running || sorting.pending}
          onClick={takeAll}
        >
          {t("take-all", { count: notes.length })}
        </Button>
        {each.running ? (
          <Button onClick={each.stop}>{t("stop")}</Button>
        ) : (
          <Button look="quiet" aria-disabled={sorting.pending} onClick={dropAll}>
            {t("drop-all", { count: notes.length })}
          </Button>
        )}
        {(each.running || each.at > 0) && (
          <p role="status" className="text-[0.8125rem] tabular-nums">
            {t("taking", { done: each.done, count: inputs.length })}
          </p>
        )}
      </div>
      {failure && <Notice tone="refusal">{failure}</Notice>}
      {each.refused.length > 0 && (
        <Notice tone="refusal">
          {t("refused-some", { count: each.refused.length })} {each.refused[0]?.words}
        </Notice>
      )}
    </div>
  );
}
