"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { findInSnapshotAction } from "@/actions/evidence";
import type { FoundInSnapshot } from "@/lib/queries/evidence/find-in-snapshot";

type Of = { readonly sourceId: string; readonly snapshotId: string; readonly evidenceId: string };
type Asked = { readonly part?: number | null; readonly words?: string; readonly after?: number };

/** The words of a snapshot, part by part: that with the passage at first, then what is asked for. The latest answer counts. */
export function useSnapshotWords({ sourceId, snapshotId, evidenceId }: Of) {
  const t = useTranslations("failure");
  const [found, setFound] = useState<FoundInSnapshot | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const asked = useRef(0);
  const ask = useCallback(
    async ({ part = null, words = "", after = 0 }: Asked) => {
      const question = ++asked.current;
      const input = { sourceId, snapshotId, evidenceId, part, words, after };
      const answer = await findInSnapshotAction(input).catch(() => ({ ok: false as const, words: t("offline") }));
      if (question !== asked.current) return null;
      setFailure(answer.ok ? null : answer.words);
      if (!answer.ok) return null;
      // Words that stand nowhere leave what is shown as it is.
      if (words === "" || answer.value.hit) setFound(answer.value);
      return answer.value;
    },
    [sourceId, snapshotId, evidenceId, t],
  );
  useEffect(() => void ask({}), [ask]);
  return { found, failure, ask };
}
