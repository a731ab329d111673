import type { NoteLikeness, NoteWords } from "./draft-note";

/** A note beside those of the draft before: how it is, and which of them (by place) it was; null for a new one. */
type LikeNote = { readonly likeness: NoteLikeness; readonly before: number | null };

/**
 * How the notes of a draft are beside those of the draft before it. One that says the same, with the same answers, on the
 * same words is the same. Of the rest, one that says the same elsewhere, a comment that somebody made at the same moment, and
 * one of the same kind on the same words are the earlier one changed. Each earlier note is met once, in text order.
 */
export function likenessOf(notes: readonly NoteWords[], earlier: readonly NoteWords[]): LikeNote[] {
  const free = new Set(earlier.keys());
  const found = new Map<number, LikeNote>();
  const pass = (likeness: NoteLikeness, keyOf: (note: NoteWords) => string | null) => {
    const byKey = new Map<string, number[]>();
    for (const place of [...free].toReversed()) {
      const key = keyOf(earlier[place] as NoteWords);
      if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), place]);
    }
    for (const [place, note] of notes.entries()) {
      const key = found.has(place) ? null : keyOf(note);
      const before = key === null ? undefined : byKey.get(key)?.pop();
      if (before === undefined) continue;
      free.delete(before);
      found.set(place, { likeness, before });
    }
  };
  pass("same", (note) => JSON.stringify([note.kind, note.text, note.quote, note.replies, note.resolved]));
  pass("changed", ({ kind, text, quote }) => JSON.stringify([kind, text, quote]));
  pass("changed", ({ kind, author, at }) => (at === null ? null : JSON.stringify([kind, author, at])));
  pass("changed", ({ kind, text }) => JSON.stringify([kind, text]));
  pass("changed", ({ kind, quote }) => (quote === "" ? null : JSON.stringify([kind, quote])));
  return notes.map((_, place) => found.get(place) ?? { likeness: "new", before: null });
}
