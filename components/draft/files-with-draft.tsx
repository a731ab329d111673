"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { BringFiles } from "./bring-files";
import type { FilesToBring } from "./use-files-to-bring";

/** What came with a draft that is being imported: made sources as it is, before it. */
export function FilesWithDraft({ files }: { readonly files: FilesToBring }) {
  const t = useTranslations("draft-files");
  return (
    <BringFiles files={files} hint={t("import-hint")}>
      {files.left > 0 && <Notice tone="refusal">{t("left", { count: files.left })}</Notice>}
    </BringFiles>
  );
}
