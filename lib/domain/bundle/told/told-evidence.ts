import type { EventRecord } from "../event-record";

/** What a piece of evidence rests on: a snapshot by its id, by its salted hash where a record names it, and whether it is kept. */
type ToldSnapshot = { readonly id: string; readonly saltedSha256: string | null; readonly isKept: boolean };

/** Where a passage stands, as far as the records say; `undefined` where they do not. */
type ToldPlace = { readonly how: unknown; readonly start: unknown; readonly end: unknown; readonly page: unknown };

/** A piece of evidence as its records tell of it. `doubt` is the notice over which somebody said that it no longer holds. */
export type ToldEvidence = {
  readonly by: string | null;
  readonly at: string;
  readonly source: unknown;
  stance: unknown;
  passage: unknown;
  note: unknown;
  /** Milliseconds; undefined where an early record does not say. */
  positionMs: unknown;
  removedAt: string | null;
  doubt: string | null;
  snapshot: ToldSnapshot | null;
  place: ToldPlace | null;
};

/** The id of the source that a record names. */
export function sourceOfRecord({ data }: EventRecord): unknown {
  return (data.source as { id?: unknown } | undefined)?.id;
}

/** A piece as it was attached. */
export function attachedPiece(event: EventRecord): ToldEvidence {
  const { stance, passage, note, snapshot } = event.data;
  return {
    ...{ by: event.actor, at: event.at, source: sourceOfRecord(event), stance, passage, note, positionMs: null },
    ...{ removedAt: null, doubt: null, place: null },
    // Whether it was kept already, or is on its way still, is not told.
    snapshot: typeof snapshot === "string" ? { id: snapshot, saltedSha256: null, isKept: false } : null,
  };
}

/** A piece after its stance, passage, note or moment was edited. */
export function editPiece(piece: ToldEvidence, { data }: EventRecord): void {
  const { stance, passage, note, positionMs } = data.after as Record<string, unknown>;
  if (passage !== piece.passage) piece.place = null;
  Object.assign(piece, { stance, passage, note, positionMs, doubt: null });
}

/** A piece after somebody bound it to a kept snapshot; with `passage-chosen` also to words of it. */
export function bindPiece(piece: ToldEvidence, event: EventRecord, snapshotId: unknown): void {
  const { saltedSha256: named, passageHow: how, start, end, page, after } = event.data;
  piece.doubt = null;
  piece.snapshot = { id: String(snapshotId), saltedSha256: typeof named === "string" ? named : null, isKept: true };
  piece.place = { how, start, end, page };
  if (event.type === "evidence.passage-chosen") piece.passage = (after as { passage: unknown }).passage;
}
