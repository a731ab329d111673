import type { Piece } from "./page-line";

const SAME_LINE = 0.5;

/**
 * A page's pieces with those that are drawn over it (values of forms, notes, stamps) where they stand: behind what is on
 * their left in the same line, else behind the line above.
 */
export function withNotes(pieces: readonly Piece[], notes: readonly Piece[]): readonly Piece[] {
  if (notes.length === 0) return pieces;
  const after = new Map<number, Piece[]>();
  for (const note of notes.toSorted((one, other) => other.y - one.y || one.x - other.x)) {
    const place = placeOf(pieces, note);
    after.set(place, [...(after.get(place) ?? []), note]);
  }
  return [...(after.get(-1) ?? []), ...pieces.flatMap((piece, i) => [piece, ...(after.get(i) ?? [])])];
}

/** The index of the piece that a note stands behind; -1 for before all. */
function placeOf(pieces: readonly Piece[], note: Piece): number {
  let beside = -1;
  let above = -1;
  for (const [i, piece] of pieces.entries()) {
    const height = piece.y - note.y;
    const isBeside = Math.abs(height) < SAME_LINE * Math.max(piece.size, note.size) && piece.x <= note.x;
    if (isBeside && piece.x >= (pieces[beside]?.x ?? Number.NEGATIVE_INFINITY)) beside = i;
    if (height > 0 && height <= (above < 0 ? Number.POSITIVE_INFINITY : (pieces[above] as Piece).y - note.y)) above = i;
  }
  return beside >= 0 ? beside : above;
}
