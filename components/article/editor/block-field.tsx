"use client";

import { useTranslations } from "next-intl";
import { type ClipboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { stateUrgency } from "@/lib/domain/claim/claim";
import { markClass } from "@/lib/domain/highlight/marked-html";
import { segmentsOf } from "@/lib/domain/highlight/segments";
import { typedChange } from "@/lib/domain/text/typed-change";
import type { ClaimSpan } from "./editing-claim";
import type { Caret, EditorBlock } from "./editor-block";
import { useEditor } from "./editor-context";
import { fieldKey } from "./field-keys";

type Props = {
  readonly block: EditorBlock;
  readonly words: string;
  readonly spans: readonly ClaimSpan[];
  readonly name: string;
  /** From 1; 0 for a block that nobody is in. */
  readonly place: number;
  readonly count: number;
  readonly describedBy: string | undefined;
  readonly wanted: Caret | null;
};

/**
 * A block's words in a field as high as they are. Behind the field stand the same words, unseen: they give it its height,
 * carry the marks of the claims, and tell on which line the caret is.
 */
export function BlockField({ block, words, spans, name, place, count, describedBy, wanted }: Props) {
  const t = useTranslations("article-editor");
  const { direction, language, dispatch } = useEditor();
  const field = useRef<HTMLTextAreaElement>(null);
  const shown = useRef<HTMLDivElement>(null);
  const shift = useRef(false);
  const { id } = block;

  useLayoutEffect(() => {
    if (!wanted || !field.current) return;
    field.current.focus({ preventScroll: true });
    field.current.setSelectionRange(wanted.start, wanted.end);
    field.current.scrollIntoView({ block: "nearest" });
    // What comes into sight on the way may take more room than it was given before it was laid out.
    const again = requestAnimationFrame(() => field.current?.scrollIntoView({ block: "nearest" }));
    return () => cancelAnimationFrame(again);
  }, [wanted]);

  // Some keyboards on a screen tell of no key, only of what is about to happen.
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    const before = (event: InputEvent) => {
      if (event.inputType === "historyUndo") dispatch({ type: "undo" });
      else if (event.inputType === "historyRedo") dispatch({ type: "redo" });
      else if (event.inputType === "insertLineBreak" && !shift.current && !event.isComposing) {
        dispatch({ type: "split", caret: { id, start: element.selectionStart, end: element.selectionEnd } });
      } else return;
      event.preventDefault();
    };
    element.addEventListener("beforeinput", before);
    return () => element.removeEventListener("beforeinput", before);
  }, [dispatch, id]);

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const parts = partsOf(event.clipboardData.getData("text/plain"));
    if (parts.length < 2) return;
    event.preventDefault();
    const { selectionStart: start, selectionEnd: end } = event.currentTarget;
    dispatch({ type: "pasted", caret: { id, start, end }, parts });
  };

  return (
    <div dir={direction} className="edit-words">
      <div ref={shown} aria-hidden="true" lang={language} className="edit-shown">
        {markedWords(words, spans)}
        {/* A line that is begun but empty has a height only with something in it. */}
        {(words === "" || words.endsWith("\n")) && "\u200b"}
      </div>
      <textarea
        ref={field}
        rows={1}
        dir={direction}
        lang={language}
        spellCheck
        value={words}
        aria-label={place > 0 ? t("block-label", { name, place, count }) : name}
        aria-describedby={describedBy}
        placeholder={t("empty-block")}
        onFocus={() => dispatch({ type: "entered", id })}
        onChange={(event) => {
          const { value, selectionEnd } = event.currentTarget;
          const change = typedChange(words, value, selectionEnd);
          dispatch({ type: "typed", id, change, time: event.timeStamp });
        }}
        onKeyDown={(event) => {
          shift.current = event.shiftKey;
          const step = fieldKey(event, id, shown.current);
          if (!step) return;
          event.preventDefault();
          dispatch(step);
        }}
        onPaste={paste}
      />
    </div>
  );
}

/** The paragraphs of a pasted text, which empty lines part. */
function partsOf(pasted: string): string[] {
  return pasted
    .replace(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*\n\s*/)
    .filter((part) => part.trim() !== "");
}

function markedWords(words: string, spans: readonly ClaimSpan[]): ReactNode {
  if (spans.length === 0) return words;
  const looks = new Map(spans.map(({ claim }) => [claim.id, markClass(claim)]));
  const ranges = spans.map(({ claim, start, end }) => ({
    id: claim.id,
    start,
    end,
    weight: stateUrgency[claim.state],
  }));
  return segmentsOf({ start: 0, end: words.length }, ranges).map(({ start, end, depth, foremost }) => {
    const part = words.slice(start, end);
    if (foremost === null) return part;
    return (
      <mark key={start} className={`${looks.get(String(foremost))}${depth > 1 ? " overlap" : ""}`}>
        {part}
      </mark>
    );
  });
}
