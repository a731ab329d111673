"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { sortNotesAction, takeNoteAction } from "@/actions/draft";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import { type NoteKind, noteKinds } from "@/lib/domain/draft/draft-note";
import type { Drafts, ShownNote } from "@/lib/queries/draft/get-drafts";
import { NoteFilter, type ShownNotes } from "./note-filter";
import { NoteRow } from "./note-row";
import { NotesTogether } from "./notes-together";
import type { TakenNote } from "./taken-note";

type Props = {
  readonly draftId: string;
  readonly article: Drafts["article"];
  readonly notes: readonly ShownNote[];
  /** Whether its notes are compared with those of a draft before. */
  readonly followsDraft: boolean;
  readonly mayTake: boolean;
  /** Whether nothing else on the page has its one primary button. */
  readonly isMain: boolean;
};

/** So many notes stand in the page at once; the keys go on to the rest. */
const MOST_ROWS = 60;

/**
 * The notes of a document, gone through by one key each: taken as Galley proposes, made a claim, put beside the text, dropped;
 * or all that are shown at once. What was done stands in the row and can be looked at again.
 */
export function DraftNotes({ draftId, article, notes, followsDraft, mayTake, isMain }: Props) {
  const t = useTranslations("draft-notes");
  const announce = useAnnounce();
  const taking = useAction(takeNoteAction);
  const sorting = useAction(sortNotesAction);
  const hasWaiting = notes.some(({ stands }) => stands === "waiting");
  const [shownNotes, setShownNotes] = useState<ShownNotes>(hasWaiting ? "waiting" : "all");
  const [current, setCurrent] = useState<number | null>(null);
  const [form, setForm] = useState<"change" | "confidential" | null>(null);
  const list = useRef<HTMLOListElement>(null);

  const matching = notes.filter((note) => fits(note, shownNotes) || note.number === current);
  const at = Math.max(
    0,
    matching.findIndex(({ number }) => number === current),
  );
  const note = matching[at];
  const from = Math.max(0, Math.min(at - 10, matching.length - MOST_ROWS));
  const counts = countsOf(notes);

  useEffect(() => {
    if (current === null) return;
    list.current?.querySelector(`[data-note="${current}"]`)?.scrollIntoView({ block: "nearest" });
  }, [current]);

  const go = (step: 1 | -1) => () => {
    setForm(null);
    setCurrent(matching[Math.min(matching.length - 1, Math.max(0, at + step))]?.number ?? null);
  };
  /** On to the next note that waits; where none does, it stays. */
  const goOn = (number: number) => {
    const rest = [...matching.slice(at + 1), ...matching.slice(0, at)];
    setForm(null);
    setCurrent(rest.find((each) => each.stands === "waiting" && each.number !== number)?.number ?? number);
  };
  const take = async (of: ShownNote, taken: TakenNote) => {
    const made = await taking.run({ draftId, noteNumber: of.number, ...taken });
    if (!made) return setCurrent(of.number);
    announce(t("took", { number: made.number }));
    goOn(of.number);
  };
  const sort = async (of: ShownNote, stand: "comment" | "dropped" | "waiting") => {
    const done = await sorting.run({ draftId, noteNumbers: [of.number], stand });
    if (!done) return setCurrent(of.number);
    announce(t(stand === "comment" ? "kept" : stand === "dropped" ? "dropped" : "put-back"));
    if (stand === "waiting") setCurrent(of.number);
    else goOn(of.number);
  };
  const onTaken = (of: ShownNote) => ({
    take: () =>
      of.proposal.sources.length > 0 && of.quote !== ""
        ? take(of, { sources: of.proposal.sources })
        : sort(of, "comment"),
    claim: () => take(of, { sources: of.proposal.sources }),
    note: () => sort(of, "comment"),
    drop: () => sort(of, "dropped"),
    back: () => sort(of, "waiting"),
    change: () => {
      setCurrent(of.number);
      setForm("change");
    },
    confidential: () => {
      setCurrent(of.number);
      setForm("confidential");
    },
  });
  const acts = note ? onTaken(note) : null;
  const isOpen = note !== undefined && mayTake && note.stands !== "claim" && note.stands !== "confidential";
  const waits = isOpen && note.quote !== "";
  useHotkeys({
    j: go(1),
    k: go(-1),
    ...(isOpen && acts && { t: acts.take, n: acts.note, x: acts.drop, u: acts.back }),
    ...(waits && acts && { m: acts.claim, h: acts.confidential, e: acts.change }),
  });

  const failure = taking.failure ?? sorting.failure;
  const waiting = matching.filter(({ stands }) => stands === "waiting");
  return (
    <section aria-labelledby="notes-heading" className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="grid gap-1">
        <h2 id="notes-heading" className="text-lg font-semibold">
          {t("notes")}
        </h2>
        <p role="status" className="text-[0.8125rem] text-soft">
          {t("left", { count: counts.waiting })}
        </p>
        {mayTake && <p className="hidden text-[0.8125rem] text-soft sm:block">{t("keys-list")}</p>}
      </div>
      <NoteFilter shown={shownNotes} counts={counts} onShow={setShownNotes} />
      {mayTake && waiting.length > 1 && (
        <NotesTogether key={shownNotes} draftId={draftId} notes={waiting} isMain={isMain && form === null} />
      )}
      {failure && form === null && <Notice tone="refusal">{failure.words}</Notice>}
      {matching.length === 0 && <p className="text-soft">{t(notes.length === 0 ? "no-notes" : "none-of-kind")}</p>}
      <ol ref={list} start={from + 1} className="divide-y divide-line border-y border-line empty:hidden">
        {matching.slice(from, from + MOST_ROWS).map((each) => (
          <NoteRow
            key={each.number}
            note={each}
            article={article}
            followsDraft={followsDraft}
            isCurrent={each.number === note?.number}
            acts={mayTake ? onTaken(each) : null}
            form={each.number === note?.number ? form : null}
            pending={taking.pending || sorting.pending}
            failure={failure}
            onCurrent={() => setCurrent(each.number)}
            onTake={(taken) => take(each, taken)}
            onClose={() => setForm(null)}
          />
        ))}
      </ol>
    </section>
  );
}

function fits({ kind, stands }: ShownNote, shown: ShownNotes): boolean {
  if (shown === "all") return true;
  return shown === "waiting" ? stands === "waiting" : kind === shown;
}

function countsOf(notes: readonly ShownNote[]): Readonly<Record<ShownNotes, number>> {
  const of = (kind: NoteKind) => notes.filter((note) => note.kind === kind).length;
  const kinds = Object.fromEntries(noteKinds.map((kind) => [kind, of(kind)])) as Record<NoteKind, number>;
  return { ...kinds, all: notes.length, waiting: notes.filter(({ stands }) => stands === "waiting").length };
}
