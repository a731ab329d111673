"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { ActionFailure } from "@/components/ui/use-action";
import { type EncodingNote, encodingNoteOf, type ReadingNote } from "@/lib/domain/evidence/reading-note";
import type { ActionResult } from "@/lib/domain/result";
import type { Encoding } from "@/lib/domain/text/encodings";
import type { ArticleSourceInput } from "@/lib/input/article";
import type { ArticleSourceState, ChosenSource } from "./use-article-source";

/** Where a source was given: in the address field, or as text or file; its refusals stand there. */
export type SourcePlace = "address" | "own";

/** What is under way. */
export type Stage = "fetching" | "reading" | null;

/** Asks what a source would become; changes nothing. */
export type PreviewQuestion<T> = (source: ArticleSourceInput) => Promise<ActionResult<T>>;

/** `likely` is what else the source may be written in, by the reading that nobody had chosen an encoding for. */
type Shown<T> = {
  readonly chosen: ChosenSource;
  readonly preview: T;
  readonly likely: EncodingNote["likely"];
};

/**
 * The way from a source to its preview: fetch or read it, ask, and show, or say beside it why not. Whatever is under way
 * can be stopped: its answer is dropped when it comes. The source that was previewed is the one to import, so it is
 * kept with the preview.
 */
export function useSourcePreview<T>(
  source: ArticleSourceState,
  question: PreviewQuestion<T>,
  notesOf: (preview: T) => readonly ReadingNote[],
) {
  const t = useTranslations("failure");
  const [stage, setStage] = useState<Stage>(null);
  const [place, setPlace] = useState<SourcePlace>("own");
  const [refused, setRefused] = useState<(ActionFailure & { readonly at: SourcePlace }) | null>(null);
  const [shown, setShown] = useState<Shown<T> | null>(null);
  const turn = useRef(0);

  const answer = async <A>(work: Promise<ActionResult<A>>): Promise<ActionResult<A>> =>
    work.catch(() => ({ ok: false, reason: "offline", words: t("offline") }));
  const stop = () => {
    turn.current++;
    setStage(null);
  };
  /** Nothing is under way, refused or shown any more: the source is another one. */
  const forget = () => {
    stop();
    setRefused(null);
    setShown(null);
  };
  const show = async (at: SourcePlace) => {
    forget();
    const mine = turn.current;
    setPlace(at);
    setStage(at === "address" ? "fetching" : "reading");
    const chosen = await answer(at === "address" ? source.fetchAddress() : source.readOwn());
    if (mine !== turn.current) return;
    setStage("reading");
    const preview = chosen.ok ? await answer(question(chosen.value.input)) : chosen;
    if (mine !== turn.current) return;
    setStage(null);
    if (!preview.ok) setRefused({ ...preview, at });
    else if (chosen.ok) {
      const likely = likelyIn(notesOf(preview.value));
      setShown({ chosen: chosen.value, preview: preview.value, likely });
    }
  };
  /** Reads what is previewed again, in another encoding; what is shown stays until that is read. */
  const readAs = async (encoding: Encoding) => {
    if (!shown || shown.chosen.input.from === "paste") return;
    const mine = ++turn.current;
    setStage("reading");
    setRefused(null);
    const chosen = { ...shown.chosen, input: { ...shown.chosen.input, encoding } };
    const preview = await answer(question(chosen.input));
    if (mine !== turn.current) return;
    setStage(null);
    if (preview.ok) setShown({ ...shown, chosen, preview: preview.value });
    else setRefused({ ...preview, at: "own" });
  };
  const choose = (file: File | null) => {
    forget();
    source.setFile(file);
    const fault = file && source.checkChosen(file);
    if (fault) setRefused({ ...fault, at: "own" });
  };
  const rereading = { busy: stage === "reading", refused, likely: shown?.likely ?? [], readAs };
  return { stage, place, refused, shown, rereading, show, stop, forget, choose, refuse: setRefused };
}

export type SourcePreview<T> = ReturnType<typeof useSourcePreview<T>>;

/** The encoding that was guessed stays among those that are offered, once another one is chosen. */
function likelyIn(notes: readonly ReadingNote[]): EncodingNote["likely"] {
  const note = encodingNoteOf(notes);
  return note ? [note.encoding, ...note.likely] : [];
}
