"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { CopyText } from "./copy-text";

type Props = {
  readonly words: string;
  /** The article's address, where somebody added a version meanwhile; null for any other refusal. */
  readonly newest: string | null;
  readonly text: () => string;
};

/** Why the edit was not saved, and what can be done where somebody's version has outrun it. */
export function SaveRefusal({ words, newest, text }: Props) {
  const t = useTranslations("article-editor");
  return (
    <Notice tone="refusal">
      <span className="flex flex-wrap items-center gap-3">
        {words}
        {newest !== null && (
          <>
            <a href={newest} target="_blank" rel="noreferrer">
              {t("open-newest")}
            </a>
            <CopyText text={text} />
          </>
        )}
      </span>
    </Notice>
  );
}
