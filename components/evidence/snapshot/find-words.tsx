"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

/** Finds words in the text that is shown, one place after the other. `find` says whether there was any. */
export function FindWords({ find }: { find: (words: string) => boolean }) {
  const t = useTranslations("snapshot-page");
  const [words, setWords] = useState("");
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== "") setMissing(!find(words));
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
      <div className="min-w-0 flex-1">
        <TextField
          id="find-words"
          label={t("find")}
          hint={t("find-hint")}
          error={missing ? t("not-found") : undefined}
          dir="auto"
          value={words}
          onChange={({ target }) => {
            setWords(target.value);
            setMissing(false);
          }}
        />
      </div>
      <Button type="submit" className="mb-[1.35rem]">
        {t("find-do")}
      </Button>
    </form>
  );
}
