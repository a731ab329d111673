"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { retrySnapshotAction, takeSnapshotAction } from "@/actions/evidence";
import { Button } from "@/components/ui/button";
import { PasteForm } from "./paste-form";
import { SnapshotButton } from "./snapshot-button";
import { UploadForm } from "./upload-form";

type Props = {
  readonly sourceId: string;
  readonly personId: string;
  /** Whether there is an address to fetch, and nothing of it on its way. */
  readonly canTake: boolean;
  /** The failed snapshot that can be tried again, if the last one failed. */
  readonly failedId: string | null;
};

/** The ways to a new snapshot of a source. */
export function SourceSnapshots({ sourceId, personId, canTake, failedId }: Props) {
  const t = useTranslations("snapshot");
  const [open, setOpen] = useState<"upload" | "paste" | null>(null);
  const close = () => setOpen(null);
  const of = { sourceId, evidence: null };
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-1.5">
        {failedId !== null && (
          <SnapshotButton action={retrySnapshotAction} input={{ snapshotId: failedId }} done={t("asked")}>
            {t("try-again")}
          </SnapshotButton>
        )}
        {canTake && failedId === null && (
          <SnapshotButton action={takeSnapshotAction} input={of} done={t("asked")}>
            {t("take")}
          </SnapshotButton>
        )}
        <Button look="quiet" onClick={() => setOpen("upload")} aria-expanded={open === "upload"}>
          {t("upload")}
        </Button>
        <Button look="quiet" onClick={() => setOpen("paste")} aria-expanded={open === "paste"}>
          {t("paste")}
        </Button>
      </div>
      {open === "upload" && <UploadForm of={of} onDone={close} onCancel={close} />}
      {open === "paste" && <PasteForm of={of} personId={personId} onDone={close} onCancel={close} />}
    </div>
  );
}
