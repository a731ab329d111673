"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";

type Props = { readonly sourceId: string | null; readonly snapshotId: string | null };

/** Says that the pinned source has another copy than the one that was being read, which nobody would notice by its looks. */
export function NewerCopy({ sourceId, snapshotId }: Props) {
  const t = useTranslations("lines");
  const shown = useRef({ sourceId, snapshotId });
  const [isNewer, setNewer] = useState(false);
  useEffect(() => {
    const before = shown.current;
    shown.current = { sourceId, snapshotId };
    const isSame = before.sourceId === sourceId;
    const isReplaced = isSame && before.snapshotId !== null && before.snapshotId !== snapshotId;
    setNewer((now) => isSame && (now || isReplaced));
  }, [sourceId, snapshotId]);
  return isNewer ? (
    <div className="border-b border-line px-4 py-3">
      <Notice tone="refusal">{t("newer-copy")}</Notice>
    </div>
  ) : null;
}
