"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { SourcePicker } from "./source-picker";

/** Chooses one more source for the merge, from the library. */
export function AddToMerge({ chosen }: { chosen: readonly string[] }) {
  const t = useTranslations("source-merge");
  const router = useRouter();
  const add = (id: string) => {
    const query = new URLSearchParams([...chosen, id].map((each) => ["with", each]));
    router.push(`/sources/merge?${query}`);
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
