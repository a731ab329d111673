import "server-only";
import { type Actor, may } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { namesOfPeople } from "@/lib/data/desk/people";
import type { SnapshotFacts } from "@/lib/data/evidence/snapshot-facts";
import { listUsesForSnapshot, type SnapshotUse } from "@/lib/data/evidence/snapshot-uses";
import { findSnapshot, findSnapshotText } from "@/lib/data/evidence/snapshots";
import { findSource, type ShownSource } from "@/lib/data/evidence/sources";
import { findTransition } from "@/lib/domain/claim/claim";
import { ForbiddenError, NotFoundError } from "@/lib/domain/errors";
import { partAt, textParts } from "@/lib/domain/evidence/snapshot-parts";
import type { SourceReader } from "@/lib/domain/evidence/source";
import type { Block } from "@/lib/domain/text/blocks";
import { defineQuery } from "@/lib/queries/define-query";
import { isId } from "@/lib/queries/search-params";

export type { SnapshotFacts, SnapshotUse };

/** One part of a snapshot's text: its blocks, and the words from `start` on that they are ranges of. */
export type SnapshotPart = {
  readonly number: number;
  readonly count: number;
  readonly start: number;
  readonly words: string;
  readonly blocks: readonly Block[];
};

/** A snapshot as its page shows it. `uses` are the source's evidence; those of `choices` can take a passage of it. */
export type SnapshotDetail = {
  readonly source: ShownSource;
  readonly snapshot: SnapshotFacts;
  readonly askedBy: string | null;
  readonly part: SnapshotPart;
  readonly uses: readonly SnapshotUse[];
  readonly choices: readonly SnapshotUse[];
  readonly mayTake: boolean;
};

/** Which part is asked for: by its number from 1, or the one that holds the passage of a piece of evidence. */
export type AskedPart = { readonly part: number | null; readonly evidenceId: string };

/**
 * A snapshot of a source with a part of its words. Throws NotFoundError, also for what is no id, and ForbiddenError for
 * that of a confidential source whose name the actor may not see: its words would tell.
 */
export const getSnapshot = defineQuery(
  "source:read",
  async (actor: Actor, sourceId: string, id: string, asked: AskedPart): Promise<SnapshotDetail> => {
    const reader = sourceReaderOf(actor);
    const { source, snapshot } = await openSnapshot(reader, sourceId, id);
    const [kept, uses, people] = await Promise.all([
      findSnapshotText(reader, id),
      listUsesForSnapshot(reader, sourceId),
      namesOfPeople(snapshot.askedById ? [snapshot.askedById] : []),
    ]);
    const use = uses.find(({ evidenceId, snapshotId }) => evidenceId === asked.evidenceId && snapshotId === id);
    const mayChange = may(actor, "evidence:change");
    return {
      source,
      snapshot,
      askedBy: people.get(snapshot.askedById ?? "")?.name ?? null,
      part: partOf(kept?.text ?? "", kept?.blocks ?? [], asked.part, use?.passageStart ?? null),
      uses,
      choices: mayChange ? uses.filter(({ claim }) => findTransition(claim.state, "change") !== null) : [],
      mayTake: may(actor, "snapshot:take"),
    };
  },
);

/** The part of a text with a number from 1, or that which holds an offset, or the first. */
export function partOf(
  text: string,
  blocks: readonly Block[],
  asked: number | null,
  passageStart: number | null,
): SnapshotPart {
  const parts = textParts(text, blocks);
  const wanted = asked === null ? partAt(parts, passageStart ?? 0) : asked - 1;
  const at = Math.min(Math.max(wanted, 0), parts.length - 1);
  const shown = parts[at] ?? [];
  const start = shown[0]?.start ?? 0;
  return {
    number: at + 1,
    count: parts.length,
    start,
    words: text.slice(start, shown.at(-1)?.end ?? 0),
    blocks: shown,
  };
}

/** The snapshot and its source, for whoever may see both. Throws as getSnapshot does. */
export async function openSnapshot(reader: SourceReader, sourceId: string, id: string) {
  const source = isId(sourceId) ? await findSource(reader, sourceId) : null;
  const snapshot = source && isId(id) ? await findSnapshot(reader, id) : null;
  if (!source || snapshot?.sourceId !== source.id) throw new NotFoundError("snapshot");
  if (source.isHidden) throw new ForbiddenError("source:see-confidential");
  return { source, snapshot };
}
