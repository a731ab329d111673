"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

type Props = {
  readonly next: number;
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly noteError: string | undefined;
  readonly pending: boolean;
  readonly outdated: boolean;
  readonly onUndo: (() => void) | null;
  readonly onRedo: (() => void) | null;
  readonly onSave: () => void;
  /** What saving would do, and why it was refused. */
  readonly children: ReactNode;
};

/** What stands at the foot of the editor: what saving would do, the note, and the buttons. It stays in sight. */
export function SaveBar({ next, note, onNote, noteError, pending, outdated, onUndo, onRedo, onSave, children }: Props) {
  const t = useTranslations("article-editor");
  return (
    <form
      className="edit-foot"
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) onSave();
      }}
    >
      <div className="edit-note">
        <TextField
          id="version-note"
          label={t("note")}
          error={noteError}
          value={note}
          dir="auto"
          onChange={(event) => onNote(event.target.value)}
        />
      </div>
      <div className="edit-bar">
        <div className="min-w-0 flex-1 basis-56">{children}</div>
        <span className="flex flex-wrap gap-2">
          <Button look="quiet" aria-disabled={!onUndo} onClick={() => onUndo?.()} aria-keyshortcuts="Control+Z Meta+Z">
            {t("undo")}
          </Button>
          <Button look="quiet" aria-disabled={!onRedo} onClick={() => onRedo?.()}>
            {t("redo")}
          </Button>
          {!outdated && (
            // Not disabled, which would drop the focus; a second press does nothing.
            <Button type="submit" look="primary" aria-disabled={pending}>
              {pending ? t("saving") : t("save", { next })}
            </Button>
          )}
        </span>
      </div>
    </form>
  );
}
