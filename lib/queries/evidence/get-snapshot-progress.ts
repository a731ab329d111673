import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { findSnapshotProgress } from "@/lib/data/evidence/snapshots";
import { NotFoundError } from "@/lib/domain/errors";
import type { SnapshotState } from "@/lib/domain/evidence/snapshot";
import { defineQuery } from "@/lib/queries/define-query";
import { isId } from "@/lib/queries/search-params";

/** How far a snapshot has come. */
export type SnapshotProgress = { readonly state: SnapshotState; readonly attempts: number };

/** How far a snapshot of a source has come. Throws NotFoundError, also for what is no id. */
export const getSnapshotProgress = defineQuery(
  "source:read",
  async (_: Actor, sourceId: string, id: string): Promise<SnapshotProgress> => {
    const found = isId(id) ? await findSnapshotProgress(id) : null;
    if (found?.sourceId !== sourceId) throw new NotFoundError("snapshot");
    return { state: found.state, attempts: found.attempts };
  },
);
