import { draftReaderOf } from "@/lib/auth/draft-reader";
import { defineCommand, done } from "@/lib/commands/define-command";
import { checkNamesNobody } from "@/lib/commands/parts/check-comment";
import { takeOpenArticle } from "@/lib/commands/parts/claim-in-hand";
import { getDraft } from "@/lib/commands/parts/keep-draft";
import { sayNotes, unsayNotes } from "@/lib/commands/parts/say-notes";
import { findNote, listNotes, mayReadDraft, updateNotes } from "@/lib/data/draft/drafts";
import { saidInNote } from "@/lib/domain/draft/said-in-note";
import { ForbiddenError, NotFoundError } from "@/lib/domain/errors";
import { refuse } from "@/lib/domain/result";
import type { SortNotesInput } from "@/lib/input/draft";

/**
 * Says of notes of a draft that they stay notes beside the text, that nothing is made of them, or that they wait again. What
 * stays and is signed is said in the conversation, and taken back from there when it is sorted otherwise. Gives how many there
 * are. Refuses note-taken (`number`, that of the note) for one that became a claim, and words-name-source.
 */
export const sortNotes = defineCommand<SortNotesInput, { count: number }>({
  name: "sort-notes",
  permission: "claim:mark",
  async run({ tx, actor, now }, { draftId, noteNumbers, stand }) {
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
    const words = notes.flatMap((note) => (stand === "comment" ? (saidInNote(note) ?? []) : []));
    const kept = await checkNamesNobody(
      tx,
      actor,
      draft.articleId,
      words.map((each) => each.words),
    );
    if (!kept.ok) return kept;
    const when = { at: await now(), byId: actor.id };
    const { said, threads } =
      stand === "comment" ? await sayNotes(tx, open.value, draft, notes, when) : { said: [], threads: [] };
    const emptied = stand === "comment" ? [] : await unsayNotes(tx, notes, when.at);
    const ids = notes.map(({ id }) => id);
    await updateNotes(tx, ids, { stands: stand, threadId: null });
    for (const [i, threadId] of threads.entries())
      if (threadId) await updateNotes(tx, [ids[i] as string], { stands: stand, threadId });
    const sorted = notes.map(({ number }) => number);
    return done({
      value: { count: sorted.length },
      event: {
        type: "draft.notes-sorted",
        subject: draftId,
        articleId: draft.articleId,
        data: { draft: draftId, sorted, stand, said, emptied },
      },
    });
  },
});
