"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { hasDraft } from "@/components/ui/use-draft";
import { draftName } from "./use-edit-draft";

/** How many versions back a draft is looked for. */
const LOOKED_BACK = 20;

type Props = {
  readonly personId: string;
  readonly articleId: string;
  readonly newest: number;
  readonly address: string;
};

/** Says that an edit of an earlier version is still kept, which somebody's newer version has outrun. */
export function EarlierDraft({ personId, articleId, newest, address }: Props) {
  const t = useTranslations("article-editor");
  const [number, setNumber] = useState<number | null>(null);
  useEffect(() => {
    for (let earlier = newest - 1; earlier > 0 && earlier >= newest - LOOKED_BACK; earlier--) {
      if (hasDraft(draftName(personId, articleId, earlier))) return setNumber(earlier);
    }
  }, [personId, articleId, newest]);
  if (number === null) return null;
  return (
    <Notice tone="plain">
      {t("earlier-draft", { number })} <a href={`${address}/edit?version=${number}`}>{t("open-earlier")}</a>
    </Notice>
  );
}
