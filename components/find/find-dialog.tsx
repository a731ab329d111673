"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { findAnythingAction, recallOpenedAction } from "@/actions/find";
import { useGoTo } from "@/components/live/use-go-to";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { useLatestAnswer } from "@/components/ui/use-latest-answer";
import type { Found } from "@/lib/queries/find/find-anything";
import { FindOption } from "./find-option";
import type { FindProps } from "./find-props";
import { type FindRow, pagesLike, rowsOf } from "./find-row";
import { openedBefore, readable } from "./opened";

/** Finds everything by its words: what was opened last before something is typed, then what holds all words of it. */
export function FindDialog({ open, onClose, ...props }: FindProps & { open: boolean; onClose: () => void }) {
  const t = useTranslations("find");
  return (
    <Dialog open={open} onClose={onClose} title={t("title")} isHigh>
      <FindList {...props} onGone={onClose} />
    </Dialog>
  );
}

function FindList({ personId, places, mayImport, onGone }: FindProps & { onGone: () => void }) {
  const t = useTranslations("find");
  const shell = useTranslations("shell");
  const goTo = useGoTo();
  const { answer, asking, failure, ask } = useLatestAnswer(findAnythingAction, t("failed"));
  const opened = useOpened(personId);
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const [isWanted, setWanted] = useState(false);

  const pages = [
    ...(mayImport ? [{ href: "/articles/import", name: t("import") }] : []),
    ...places.map(({ href, name }) => ({ href, name: shell(name) })),
    { href: "/account", name: shell("account") },
  ];
  const isEmpty = typed.trim() === "";
  const rows = isEmpty
    ? [...rowsOf(opened, []), ...pagesLike(pages, "")]
    : rowsOf(answer && answer.asked.trim() !== "" ? answer.value : [], pagesLike(pages, typed));
  // What stands there is of other words as long as the answer to these is on its way.
  const isSettled = isEmpty || (!asking && (answer?.asked === typed || failure !== null));
  const current = rows[active];

  const go = (row: FindRow | undefined, isApart = false) => {
    if (!row) return;
    if (isApart) return window.open(row.href, "_blank", "noopener");
    onGone();
    goTo(row.href);
  };
  // Whoever typed and pressed Enter at once gets the first of what they typed, not of what stood there.
  useEffect(() => {
    if (!isWanted || !isSettled) return;
    setWanted(false);
    go(rows[0]);
  });

  const type = (words: string) => {
    setTyped(words);
    setActive(0);
    setWanted(false);
    ask(words);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = stepTo(event.key, active, rows.length);
    if (event.nativeEvent.isComposing) return;
    if (to !== null) {
      event.preventDefault();
      setActive(to);
      document.getElementById(optionId(to))?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (isSettled) go(current, event.ctrlKey || event.metaKey);
      else setWanted(true);
    }
  };

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <TextField
        id="find"
        type="search"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={rows.length > 0}
        aria-controls="find-list"
        aria-activedescendant={current ? optionId(active) : undefined}
        label={t("label")}
        hint={t("hint")}
        error={failure ?? undefined}
        value={typed}
        onChange={({ target }) => type(target.value)}
        onKeyDown={onKeyDown}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={500}
        dir="auto"
      />
      <p role="status" className="text-xs text-soft">
        {isEmpty
          ? t(opened.length > 0 ? "opened" : "go")
          : isSettled
            ? rows.length === 0
              ? t("nothing", { words: typed.trim() })
              : t("results", { count: rows.length })
            : t("searching")}
      </p>
      <div
        id="find-list"
        role="listbox"
        aria-label={t("list")}
        aria-busy={!isSettled}
        hidden={rows.length === 0}
        className="max-h-[55dvh] divide-y divide-line overflow-y-auto rounded-lg border border-edge bg-panel"
      >
        {rows.map((row, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field keeps the focus and takes the keys for its list
          <div
            key={row.key}
            id={optionId(at)}
            role="option"
            aria-selected={at === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={({ ctrlKey, metaKey }) => go(row, ctrlKey || metaKey)}
            className={`cursor-pointer px-3 py-2 ${at === active ? "bg-here-soft forced-colors:outline-2 forced-colors:-outline-offset-2" : "hover:bg-sunken"}`}
          >
            <FindOption row={row} />
          </div>
        ))}
      </div>
    </div>
  );
}

function optionId(at: number): string {
  return `find-option-${at}`;
}

/** Where a key leads in a list, round its ends; null for any other key. */
function stepTo(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at + count - 1) % count;
  if (key === "PageDown") return Math.min(at + 8, count - 1);
  return key === "PageUp" ? Math.max(at - 8, 0) : null;
}

/** What this person opened in this browser, as they may see it now. */
function useOpened(personId: string): readonly Found[] {
  const [opened, setOpened] = useState<readonly Found[]>([]);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    const addresses = openedBefore(personId).filter((address) => address !== readable(window.location.pathname));
    if (addresses.length > 0)
      recallOpenedAction(addresses)
        .then((answer) => isHere.current && answer.ok && setOpened(answer.value))
        .catch(() => {});
    return () => {
      isHere.current = false;
    };
  }, [personId]);
  return opened;
}
