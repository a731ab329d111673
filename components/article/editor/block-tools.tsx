"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type EditorBlock, shapeOf } from "./editor-block";
import { useEditor } from "./editor-context";

/** What a block can be, as one chooses it; the two kinds of list are one kind of block. */
const choices = ["paragraph", "heading", "quote", "list-item", "numbered-item"] as const;
type Choice = (typeof choices)[number];

const levels = [1, 2, 3, 4, 5, 6];

/** What can be done with the block that somebody is in: what it is, where it stands, away with it, one more behind it. */
export function BlockTools({ block, place, count }: { block: EditorBlock; place: number; count: number }) {
  const t = useTranslations("article-editor");
  const { dispatch } = useEditor();
  const { id, kind, level } = block;
  const choice = choiceOf(block);
  const caret = { id, start: 0, end: 0 };
  const reshape = (to: Choice, depth: number) => {
    const shape = to === "numbered-item" ? shapeOf("list-item", depth, true) : shapeOf(to, depth);
    dispatch({ type: "reshaped", id, shape });
  };
  return (
    <div className="edit-tools">
      <select
        aria-label={t("kind")}
        value={choice}
        onChange={(event) =>
          reshape(event.target.value as Choice, kind === "paragraph" || kind === "quote" ? 2 : level)
        }
      >
        {choices.map((each) => (
          <option key={each} value={each}>
            {t(`kind-${each}`)}
          </option>
        ))}
      </select>
      {(kind === "heading" || kind === "list-item") && (
        <select aria-label={t("level")} value={level} onChange={(event) => reshape(choice, Number(event.target.value))}>
          {levels.map((each) => (
            <option key={each} value={each}>
              {t("level-option", { level: each })}
            </option>
          ))}
        </select>
      )}
      <ToolButton
        label={t("move-up")}
        shortcut="Alt+ArrowUp"
        disabled={place === 1}
        onPress={() => dispatch({ type: "moved", caret, by: -1, staying: true })}
      >
        ↑
      </ToolButton>
      <ToolButton
        label={t("move-down")}
        shortcut="Alt+ArrowDown"
        disabled={place === count}
        onPress={() => dispatch({ type: "moved", caret, by: 1, staying: true })}
      >
        ↓
      </ToolButton>
      <ToolButton label={t("add-below")} onPress={() => dispatch({ type: "added", after: id })}>
        +
      </ToolButton>
      <ToolButton label={t("remove")} onPress={() => dispatch({ type: "removed", caret })}>
        ✕
      </ToolButton>
    </div>
  );
}

/** The name of what a block is. */
export function choiceOf({ kind, ordered }: EditorBlock): Choice {
  return kind === "list-item" && ordered ? "numbered-item" : kind;
}

function ToolButton({
  label,
  shortcut,
  disabled = false,
  onPress,
  children,
}: {
  label: string;
  shortcut?: string;
  disabled?: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      aria-keyshortcuts={shortcut}
      aria-disabled={disabled}
      onClick={({ currentTarget }) => {
        if (disabled) return;
        onPress();
        // A block that is moved in the page takes the focus off what it holds.
        requestAnimationFrame(() => document.activeElement === document.body && currentTarget.focus());
      }}
    >
      <span aria-hidden="true">{children}</span>
    </button>
  );
}
