"use client";

import { useTranslations } from "next-intl";
import { useGoTo } from "@/components/live/use-go-to";
import { SourcePicker } from "./source-picker";

/** Chooses one more source for the merge, from the library. */
export function AddToMerge({ chosen }: { chosen: readonly string[] }) {
  const t = useTranslations("source-merge");
  const goTo = useGoTo();
  const add = (id: string) => {
    const query = new URLSearchParams([...chosen, id].map((each) => ["with", each]));
    goTo(`/sources/merge?${query}`);
  };
  return (
    <SourcePicker
      id="merge-another"
      label={t("another")}
      chosen={null}
      onChoose={(source) => source && add(source.id)}
    />
  );
}
