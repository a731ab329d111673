import { draftReaderOf } from "@/lib/auth/draft-reader";
import { defineCommand, done } from "@/lib/commands/define-command";
import { takeOpenArticle } from "@/lib/commands/parts/claim-in-hand";
import { getDraft } from "@/lib/commands/parts/keep-draft";
import { findNote, listNotes, mayReadDraft, updateNotes } from "@/lib/data/draft/drafts";
import { ForbiddenError, NotFoundError } from "@/lib/domain/errors";
import { refuse } from "@/lib/domain/result";
import type { SortNotesInput } from "@/lib/input/draft";

/**
 * Says of notes of a draft that they stay notes beside the text, that nothing is made of them, or that they wait again. Gives how
 * many there are. Refuses note-taken (`number`, that of the note) for one that became a claim.
 */
export const sortNotes = defineCommand<SortNotesInput, { count: number }>({
  name: "sort-notes",
  permission: "claim:mark",
  async run({ tx, actor }, { draftId, noteNumbers, stand }) {
    const draft = await getDraft(tx, draftId);
    const reader = draftReaderOf(actor);
    if (!mayReadDraft(reader, draft)) throw new ForbiddenError("draft:read");
    const open = await takeOpenArticle(tx, draft.articleId);
    if (!open.ok) return open;
    const wanted = new Set(noteNumbers);
    const [only] = noteNumbers;
    const all =
      wanted.size === 1 && only !== undefined
        ? [await findNote(tx, draftId, only)]
        : await listNotes(reader, draft, tx);
    const notes = all.filter((note) => note !== null).filter(({ number }) => wanted.has(number));
    if (notes.length !== wanted.size) throw new NotFoundError("note");
    const taken = notes.find(({ stands }) => stands === "claim" || stands === "confidential");
    if (taken) return refuse("note-taken", { number: taken.number });
    await updateNotes(
      tx,
      notes.map(({ id }) => id),
      { stands: stand },
    );
    const sorted = notes.map(({ number }) => number);
    return done({
      value: { count: sorted.length },
      event: {
        type: "draft.notes-sorted",
        subject: draftId,
        articleId: draft.articleId,
        data: { draft: draftId, sorted, stand },
      },
    });
  },
});
