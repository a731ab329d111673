import { type EvidenceFields, evidenceFieldsIn } from "@/lib/domain/evidence/fields";
import type { PassageHow } from "@/lib/domain/evidence/snapshot";
import type { EventData } from "@/lib/domain/record/audit/events/event-data";
import type { EventRecord } from "@/lib/domain/record/bundle/event-record";

/** What a piece of evidence rests on: a snapshot by its id, by its salted hash where a record names it, and whether it is kept. */
type ToldSnapshot = { readonly id: string; readonly saltedSha256: string | null; readonly isKept: boolean };

/** Where a passage stands, as far as the records say: the range is null where they say how it was found alone. */
type ToldPlace = {
  readonly how: PassageHow | null;
  readonly range: { readonly start: number; readonly end: number; readonly page: number | null } | null;
};

/** A piece of evidence as its records tell of it. `doubt` is the notice over which somebody said that it no longer holds. */
export type ToldEvidence = {
  readonly by: string | null;
  readonly at: string;
  readonly source: string;
  fields: EvidenceFields;
  /** Milliseconds. */
  positionMs: number | null;
  removedAt: string | null;
  doubt: string | null;
  snapshot: ToldSnapshot | null;
  place: ToldPlace | null;
};

/** A piece as it was attached. */
export function attachedPiece({ actor: by, at, data }: EventRecord<"evidence.attached">): ToldEvidence {
  const { source, snapshot, brought } = data;
  const piece: ToldEvidence = {
    ...{ by, at, source: source.id, fields: evidenceFieldsIn(data), positionMs: null },
    ...{ removedAt: null, doubt: null, place: null },
    // Whether it was kept already, or is on its way still, is not told.
    snapshot: snapshot === null ? null : { id: snapshot, saltedSha256: null, isKept: false },
  };
  if (brought && snapshot !== null) bindPiece(piece, snapshot, { source, ...brought });
  return piece;
}

/** The pieces that a draft's note named, by id. */
export function attachedPieces({ actor: by, at, data }: EventRecord<"draft.note-taken">): [string, ToldEvidence][] {
  return data.pieces.map(({ evidence, source, snapshot, ...piece }) => [
    evidence,
    {
      ...{ by, at, source: source.id, fields: evidenceFieldsIn(piece), positionMs: null },
      ...{ removedAt: null, doubt: null, place: null },
      snapshot: snapshot === null ? null : { id: snapshot, saltedSha256: null, isKept: false },
    },
  ]);
}

/** A piece as a tick attached it: on the exact words of a kept snapshot. */
export function tickedPiece({ actor: by, at, data }: EventRecord<"claim.ticked">): ToldEvidence {
  const { source, snapshot, saltedSha256, passage, passageStart: start, passageEnd: end, page } = data;
  const isTold = start !== null && end !== null;
  return {
    ...{ by, at, source: source.id, fields: { stance: "supports", passage, note: null }, positionMs: null },
    ...{ removedAt: null, doubt: null, snapshot: { id: snapshot, saltedSha256, isKept: true } },
    place: isTold ? { how: "exact", range: { start, end, page } } : null,
  };
}

/** A piece after its stance, passage, note or moment was edited. */
export function editPiece(piece: ToldEvidence, { after }: EventData["evidence.edited"]): void {
  if (after.passage !== piece.fields.passage) piece.place = null;
  Object.assign(piece, { fields: evidenceFieldsIn(after), positionMs: after.positionMs, doubt: null });
}

/** What a record says of a piece that it binds to a kept snapshot. */
type Bound = Pick<EventData["evidence.snapshot-chosen"], "source" | "saltedSha256" | "passageHow">;

/** A piece after somebody bound it to a kept snapshot. Of a source that was confidential then, no record says where its passage stands. */
export function bindPiece(
  piece: ToldEvidence,
  snapshot: string,
  { source, saltedSha256, passageHow: how }: Bound,
): void {
  piece.doubt = null;
  piece.snapshot = { id: snapshot, saltedSha256, isKept: true };
  piece.place = source.confidential ? null : { how, range: null };
}

/** A piece after somebody chose words of a kept snapshot as its passage. */
export function choosePassage(piece: ToldEvidence, data: EventData["evidence.passage-chosen"]): void {
  const { snapshot, passage, passageHow: how, start, end, page } = data;
  bindPiece(piece, snapshot, data);
  if (piece.place && start !== null && end !== null) piece.place = { how, range: { start, end, page } };
  piece.fields = { ...piece.fields, passage };
}
