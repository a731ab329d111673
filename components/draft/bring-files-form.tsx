"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { BringFiles } from "./bring-files";
import { useFilesToBring } from "./use-files-to-bring";

/** What came with a draft that stands here already, made sources by a button of its own. */
export function BringFilesForm() {
  const t = useTranslations("draft-files");
  const files = useFilesToBring();
  const hasWaiting = files.rows.some(({ stand }) => stand.is === "waiting");
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void files.bring();
      }}
    >
      <BringFiles files={files} hint={t("hint")}>
        <div>
          <Button type="submit" aria-disabled={files.isBusy || !hasWaiting}>
            {t("bring")}
          </Button>
        </div>
      </BringFiles>
    </form>
  );
}
