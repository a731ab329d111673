import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import type { SnapshotFacts } from "@/lib/data/evidence/snapshot-facts";
import { findSnapshot, findSnapshotBytes } from "@/lib/data/evidence/snapshots";
import { sha256HexInTurns } from "@/lib/data/sha256";
import { ForbiddenError, NotFoundError } from "@/lib/domain/errors";
import { defineQuery } from "@/lib/queries/define-query";
import { isId } from "@/lib/queries/search-params";

/** The kept bytes of a snapshot, and what is known of them. */
export type SnapshotFile = { readonly snapshot: SnapshotFacts; readonly bytes: Uint8Array };

/**
 * The exact bytes of a kept snapshot. Throws NotFoundError where nothing is kept, ForbiddenError for a confidential
 * source whose name the actor may not see, and an Error when the bytes are not those that the SHA-256 was kept of.
 */
export const getSnapshotFile = defineQuery(
  "source:read",
  async (actor: Actor, sourceId: string, id: string): Promise<SnapshotFile> => {
    const reader = sourceReaderOf(actor);
    const snapshot = isId(id) ? await findSnapshot(reader, id) : null;
    if (snapshot?.sourceId !== sourceId) throw new NotFoundError("snapshot");
    if (snapshot.isHidden) throw new ForbiddenError("source:see-confidential");
    const bytes = await findSnapshotBytes(reader, id);
    if (!bytes) throw new NotFoundError("snapshot");
    if ((await sha256HexInTurns(bytes)) !== snapshot.sha256)
      throw new Error(`the bytes of snapshot ${id} are not what was kept`);
    return { snapshot, bytes };
  },
);
