"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useWorkbench } from "@/components/article/workbench-context";
import { TextField } from "@/components/ui/field";

type Props = {
  /** Goes to the next place of the words, and says whether there is one. */
  readonly find: (words: string) => Promise<boolean>;
  readonly isAtOnce: boolean;
};

/** Finds words in the whole text of a snapshot, one place after the other. */
export function FindInSnapshot({ find, isAtOnce }: Props) {
  const t = useTranslations("passage");
  const [words, setWords] = useState("");
  const [isMissing, setMissing] = useState(false);
  const { chosen } = useWorkbench();
  const isBusy = useRef(chosen !== null);
  // The copy may come while one is at something else.
  useEffect(() => {
    const field = document.getElementById("find-in-snapshot");
    if (!isBusy.current && document.activeElement === document.body) field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: "nearest" });
  }, []);
  const onKeyDown = async (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (words.trim() !== "") setMissing(!(await find(words)));
  };
  return (
    <TextField
      id="find-in-snapshot"
      type="search"
      label={t("find")}
      hint={t(isAtOnce ? "find-hint-at-once" : "find-hint")}
      error={isMissing ? t("not-found") : undefined}
      dir="auto"
      maxLength={500}
      value={words}
      onChange={({ target }) => {
        setWords(target.value);
        setMissing(false);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
