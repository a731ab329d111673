"use client";

import { useTranslations } from "next-intl";

/** Names an annotation by its place in the file, and one of several places of it by its number too. */
export function useRowName(): (of: { readonly row: number; readonly target: number }) => string {
  const t = useTranslations("annotations");
  return ({ row, target }) => (target > 1 ? t("row-target", { row, target }) : t("row", { row }));
}
