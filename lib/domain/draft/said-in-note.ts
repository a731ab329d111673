import type { NoteWords } from "./draft-note";

/** What somebody without an account said, and by which name. */
export type SaidByName = { readonly name: string; readonly words: string };

/** Whether two say the same. */
export function isSaidSame(a: SaidByName, b: SaidByName): boolean {
  return a.name === b.name && a.words === b.words;
}

/**
 * What a note says in a conversation: a comment and the answers to it, each by whom the document names. Null for what is no
 * comment, and where one of them has no name or no words: nothing is said there by nobody.
 */
export function saidInNote({ kind, author, text, replies }: NoteWords): SaidByName[] | null {
  if (kind !== "comment") return null;
  const said = [{ author, text }, ...replies].map(({ author: by, text: words }) => ({
    name: by?.trim() ?? "",
    words: words.trim(),
  }));
  return said.every(({ name, words }) => name !== "" && words !== "") ? said : null;
}
