import { useCallback, useEffect, useRef, useState } from "react";
import { useDraft } from "@/components/ui/use-draft";
import type { Block } from "@/lib/domain/text/blocks";
import { decodeDraft, encodeDraft } from "./draft-code";
import { type EditorBlock, isChanged } from "./editor-block";

/** The longest draft that is kept, in UTF-16 code units: browsers hold about five million for a whole site. */
const MAX_KEPT = 1_000_000;

/** How long typing rests, in milliseconds, before it is kept; a long article would make every key wait otherwise. */
const REST = 400;

/** Whose draft of what: one person's edit of one version. */
export function draftName(personId: string, articleId: string, version: number): string {
  return `${personId}:edit:${articleId}:${version}`;
}

const empty = { blocks: "", note: "" };

/**
 * The edit as a draft of one person, kept a moment after the last change and when the page is left. `onRestored` gets
 * the blocks of a draft that was kept before. `keptWhole` says whether the last change is kept, or too long for it.
 */
export function useEditDraft(
  name: string,
  old: { readonly text: string; readonly blocks: readonly Block[] },
  blocks: readonly EditorBlock[],
  onRestored: (blocks: readonly EditorBlock[]) => void,
) {
  const { values, set, discard, restored } = useDraft(name, empty);
  const [keptWhole, setKeptWhole] = useState(true);
  const waiting = useRef<(() => void) | null>(null);
  const loaded = useRef(false);
  const first = useRef(blocks);
  const note = useRef("");
  note.current = values.note;

  useEffect(() => {
    if (!restored || loaded.current) return;
    loaded.current = true;
    const kept = values.blocks === "" ? null : decodeDraft(old.blocks, old.text.length, values.blocks);
    if (kept) onRestored(kept);
  }, [restored, values.blocks, old, onRestored]);

  useEffect(() => {
    if (blocks === first.current) return;
    const keep = () => {
      waiting.current = null;
      const draft = isChanged(old.blocks, blocks) ? encodeDraft(old.blocks, blocks) : "";
      setKeptWhole(draft.length <= MAX_KEPT);
      if (draft === "" && note.current === "") discard();
      else set("blocks", draft.length <= MAX_KEPT ? draft : "");
    };
    waiting.current = keep;
    const timer = setTimeout(() => waiting.current?.(), REST);
    return () => clearTimeout(timer);
  }, [old, blocks, set, discard]);

  useEffect(() => {
    const flush = () => waiting.current?.();
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
      flush();
    };
  }, []);

  const forget = useCallback(() => {
    waiting.current = null;
    discard();
  }, [discard]);
  const setNote = useCallback((note: string) => set("note", note), [set]);
  return { note: values.note, setNote, forget, restored, keptWhole };
}
