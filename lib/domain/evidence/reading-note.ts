import type { Encoding } from "@/lib/domain/text/encodings";

/** What a reader leaves out of a document, or takes as it is though a person may want to know. */
const countedNotes = [
  "changes-accepted",
  "hidden-left-out",
  "comments-left-out",
  "pictures-left-out",
  "objects-left-out",
  "letterless-left-out",
  "notes-missing",
  "ids-shared",
  "notes-too-many",
] as const;

/**
 * What is to be said of how a document was read: in which encoding, where that was guessed or chosen by a person, with the
 * others that it may be in by its looks; that a document says another language than its words are in (BCP 47, both); or how
 * often something was left out, taken as accepted, or is not as it should be.
 */
export type ReadingNote =
  | EncodingNote
  | { readonly kind: "language-doubted"; readonly told: string; readonly read: string }
  | { readonly kind: (typeof countedNotes)[number]; readonly count: number };

export type EncodingNote = {
  readonly kind: "encoding-guessed" | "encoding-chosen";
  readonly encoding: Encoding;
  readonly likely: readonly Encoding[];
};

/** The note of an encoding that the bytes did not tell, in a list; an empty one where they did. */
export function encodingNotes({ untold }: { readonly untold: EncodingNote | null }): ReadingNote[] {
  return untold ? [untold] : [];
}

/** What is said of the encoding; null where the bytes told it. */
export function encodingNoteOf(notes: readonly ReadingNote[]): EncodingNote | null {
  for (const note of notes) if ("encoding" in note) return note;
  return null;
}
