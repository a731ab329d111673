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
 * What is to be said of how a document was read: that its encoding was guessed, and which (by its name in the Encoding
 * Standard); that a document says another language than its words are in (BCP 47, both); or how often something was left out,
 * taken as accepted, or is not as it should be.
 */
export type ReadingNote =
  | { readonly kind: "encoding-guessed"; readonly encoding: string }
  | { readonly kind: "language-doubted"; readonly told: string; readonly read: string }
  | { readonly kind: (typeof countedNotes)[number]; readonly count: number };

/** The note that an encoding was guessed, in a list; an empty one where it was not. */
export function encodingNotes({ encoding, guessed }: { encoding: string; guessed: boolean }): ReadingNote[] {
  return guessed ? [{ kind: "encoding-guessed", encoding }] : [];
}
