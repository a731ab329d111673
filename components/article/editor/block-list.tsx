"use client";

import { useTranslations } from "next-intl";
import type { Dispatch, KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { BlockRow } from "./block-row";
import type { EditorEvent, EditorState } from "./editor-state";

/** The blocks, one below the other. A browser's own undo ends at each field, so the keys for it are taken here. */
export function BlockList({ state, dispatch }: { state: EditorState; dispatch: Dispatch<EditorEvent> }) {
  const t = useTranslations("article-editor");
  const { blocks } = state.history.present;
  const turn = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return;
    event.preventDefault();
    dispatch({ type: key === "y" || event.shiftKey ? "redo" : "undo" });
  };
  return (
    <fieldset aria-label={t("text")} className="edit-text" onKeyDown={turn}>
      {blocks.length === 0 && <p className="text-soft">{t("all-removed")}</p>}
      {blocks.map((block, index) => {
        const active = block.id === state.active;
        return (
          <BlockRow
            key={block.id}
            block={block}
            active={active}
            place={active ? index + 1 : 0}
            count={active ? blocks.length : 0}
            wanted={state.wanted?.id === block.id ? state.wanted : null}
          />
        );
      })}
      <Button look="quiet" className="edit-add" onClick={() => dispatch({ type: "added", after: null })}>
        + {t("add-end")}
      </Button>
    </fieldset>
  );
}
