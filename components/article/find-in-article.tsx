"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import { findWords } from "@/lib/domain/text/find-words";
import type { ChosenWords } from "./use-chosen-words";
import { useWorkbench } from "./workbench-context";

/**
 * Finds words in the article by the key `/`: Enter chooses the next place of them and gives the keys back, so that M marks
 * it; the key goes on from there. Escape closes it, and leaves what is chosen.
 */
export function FindInArticle({ words }: { words: ChosenWords }) {
  const t = useTranslations("article");
  const { chosen } = useWorkbench();
  const [isOpen, setOpen] = useState(false);
  const [sought, setSought] = useState("");
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const open = () => {
    // At once: the next key is the first letter of the words already.
    flushSync(() => setOpen(true));
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  };
  useHotkeys({ "/": open, Escape: isOpen && !chosen ? () => setOpen(false) : undefined });
  const find = (event: FormEvent) => {
    event.preventDefault();
    const range = findWords(words.text(), sought, chosen?.end ?? 0);
    setMissing(range === null && sought.trim() !== "");
    if (!range) return;
    words.chooseAndShow(range);
    field.current?.blur();
  };
  if (!isOpen) return null;
  return (
    <search className="sticky top-16 z-20 flex h-0 items-start justify-end">
      <form
        onSubmit={find}
        className="grid gap-1 rounded-[10px] border border-edge bg-panel p-2 shadow-(--shadow)"
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          setOpen(false);
        }}
      >
        <input
          ref={field}
          type="search"
          aria-label={t("find")}
          aria-describedby="find-in-article-hint"
          placeholder={t("find")}
          maxLength={500}
          dir="auto"
          value={sought}
          onChange={({ target }) => {
            setSought(target.value);
            setMissing(false);
          }}
          className="min-h-9 w-64 max-w-full rounded-lg border border-edge bg-panel px-2.5 text-sm"
        />
        <p id="find-in-article-hint" role="status" className="text-xs text-soft">
          {t(isMissing ? "find-missing" : "find-hint")}
        </p>
      </form>
    </search>
  );
}
