"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { SnapshotProgress } from "@/lib/queries/evidence/get-snapshot-progress";

/** How long to wait before asking again how far it has come, at first and at most, in milliseconds. */
const FIRST_MS = 1_000;
const LAST_MS = 15_000;

type Props = SnapshotProgress & { readonly id: string; readonly sourceId: string };

/** Asks how far a snapshot has come, ever less often, and shows the page anew once that is another state than shown. */
export function ProgressWatch({ id, sourceId, state, attempts }: Props) {
  const router = useRouter();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let wait = FIRST_MS;
    const leaving = new AbortController();
    const look = async () => {
      const now = document.hidden ? null : await progressOf(id, sourceId, leaving.signal);
      if (leaving.signal.aborted) return;
      if (now && (now.state !== state || now.attempts !== attempts)) return router.refresh();
      wait = Math.min(wait * 1.4, LAST_MS);
      timer = setTimeout(look, wait);
    };
    timer = setTimeout(look, wait);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [id, sourceId, state, attempts, router]);
  return null;
}

/** Null where there is no answer just now: the next look may have one. */
async function progressOf(id: string, sourceId: string, signal: AbortSignal): Promise<SnapshotProgress | null> {
  try {
    const answer = await fetch(`/sources/${sourceId}/snapshots?of=${id}`, { signal });
    return answer.ok ? ((await answer.json()) as SnapshotProgress) : null;
  } catch {
    return null;
  }
}
