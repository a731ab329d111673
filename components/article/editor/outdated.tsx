"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { CopyText } from "./copy-text";

type Props = {
  readonly number: number;
  readonly newest: number;
  readonly address: string;
  readonly text: () => string;
};

/** Says that the version which is edited is not the newest any more, and gives out what was written. */
export function Outdated({ number, newest, address, text }: Props) {
  const t = useTranslations("article-editor");
  return (
    <Notice tone="refusal">
      <span className="flex flex-wrap items-center gap-3">
        {t("outdated", { number, newest })}
        <a href={`${address}/edit`}>{t("edit-newest")}</a>
        <CopyText text={text} />
      </span>
    </Notice>
  );
}
