import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { namesOfPeople } from "@/lib/data/desk/people";
import type { SnapshotFacts } from "@/lib/data/evidence/snapshot-facts";
import { listSnapshots } from "@/lib/data/evidence/snapshots";
import { findSource } from "@/lib/data/evidence/sources";
import { NotFoundError } from "@/lib/domain/errors";
import { defineQuery } from "@/lib/queries/define-query";
import { isId } from "@/lib/queries/search-params";

/** A snapshot in the list of its source; `askedBy` is null for what the watch fetched. */
export type ListedSnapshot = SnapshotFacts & { readonly askedBy: string | null };

/**
 * A source's snapshots, newest first; without anything that names the source where its name is hidden from the actor.
 * Throws NotFoundError, also for what is no id.
 */
export const listSourceSnapshots = defineQuery(
  "source:read",
  async (actor: Actor, sourceId: string): Promise<ListedSnapshot[]> => {
    const reader = sourceReaderOf(actor);
    const source = isId(sourceId) ? await findSource(reader, sourceId) : null;
    if (!source) throw new NotFoundError("source");
    const snapshots = await listSnapshots(reader, source.id);
    const people = await namesOfPeople(snapshots.flatMap(({ askedById }) => askedById ?? []));
    return snapshots.map((snapshot) => ({
      ...snapshot,
      askedBy: people.get(snapshot.askedById ?? "")?.name ?? null,
    }));
  },
);
