import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { listUsesForSnapshot, type SnapshotUse } from "@/lib/data/evidence/snapshot-uses";
import { findSnapshotText } from "@/lib/data/evidence/snapshots";
import { ok, type Result } from "@/lib/domain/result";
import type { Direction } from "@/lib/domain/text/direction";
import { findWords } from "@/lib/domain/text/find-words";
import type { TextRange } from "@/lib/domain/text/range";
import type { FindInSnapshotInput } from "@/lib/input/snapshot";
import { defineQuery } from "@/lib/queries/define-query";
import { openSnapshot, partOf, type SnapshotPart } from "./get-snapshot";

/** A passage that was chosen in a snapshot for a claim. */
export type ChosenBefore = TextRange & {
  readonly evidenceId: string;
  readonly words: string;
  readonly claimNumber: number;
  readonly articleTitle: string;
};

/**
 * A part of a snapshot's text to choose a passage in. `hit` is where the words that were asked for stand, in the whole
 * text; null where they stand nowhere, or none were asked for. `chosenBefore` are the passages of other claims, newest
 * first, each once.
 */
export type FoundInSnapshot = {
  readonly part: SnapshotPart;
  readonly hit: TextRange | null;
  readonly passage: TextRange | null;
  readonly chosenBefore: readonly ChosenBefore[];
  readonly restStart: number | null;
  readonly language: string | null;
  readonly direction: Direction | null;
};

/** The most passages of other claims that are offered. */
const MOST_OFFERED = 5;

/**
 * A part of a snapshot's words: the one that is asked for, or that in which the next place of some words stands, or the one
 * with the passage. Throws as getSnapshot does.
 */
export const findInSnapshot = defineQuery(
  "source:read",
  async (actor: Actor, input: FindInSnapshotInput): Promise<Result<FoundInSnapshot>> => {
    const reader = sourceReaderOf(actor);
    const { snapshot } = await openSnapshot(reader, input.sourceId, input.snapshotId);
    const [kept, uses] = await Promise.all([
      findSnapshotText(reader, snapshot.id),
      listUsesForSnapshot(reader, input.sourceId),
    ]);
    const { text, blocks } = kept ?? { text: "", blocks: [] };
    const placed = uses.flatMap((use) => placeIn(snapshot.id, use));
    const own = placed.find(({ use }) => use.evidenceId === input.evidenceId);
    const hit = input.words.trim() === "" ? null : findWords(text, input.words, input.after);
    const { restStart, language, direction } = snapshot;
    return ok({
      part: partOf(text, blocks, hit ? null : input.part, (hit ?? own)?.start ?? null),
      hit,
      passage: own ? { start: own.start, end: own.end } : null,
      chosenBefore: chosenBefore(text, placed, input.evidenceId),
      ...{ restStart, language, direction },
    });
  },
);

type Placed = TextRange & { readonly use: SnapshotUse };

function placeIn(snapshotId: string, use: SnapshotUse): Placed[] {
  const { passageStart: start, passageEnd: end } = use;
  return use.snapshotId === snapshotId && start !== null && end !== null ? [{ start, end, use }] : [];
}

function chosenBefore(text: string, placed: readonly Placed[], evidenceId: string): ChosenBefore[] {
  const others = placed.filter(({ use }) => use.evidenceId !== evidenceId);
  const once = others.filter(
    ({ start, end }, at) => others.findIndex((each) => each.start === start && each.end === end) === at,
  );
  return once.slice(0, MOST_OFFERED).map(({ start, end, use: { evidenceId: id, claim, article } }) => ({
    ...{ start, end, evidenceId: id, words: text.slice(start, end) },
    ...{ claimNumber: claim.number, articleTitle: article.title },
  }));
}
