import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { draftReaderOf } from "@/lib/auth/draft-reader";
import { type Draft, type KeptNote, listNotesAtClaim } from "@/lib/data/draft/drafts";
import { defineQuery } from "@/lib/queries/define-query";

/** A note of a draft, or an answer in a proof, at a claim. */
export type ClaimNote = Pick<
  KeptNote,
  "number" | "kind" | "text" | "author" | "at" | "replies" | "resolved" | "quote"
> & {
  readonly id: string;
  readonly draft: number;
  readonly from: "draft" | "proof";
  readonly isHidden: boolean;
};

/**
 * The notes of drafts and proofs at a claim that this person may read, in the order in which they came; one that a later draft has
 * just the same is shown as that draft's alone.
 */
export const listClaimNotes = defineQuery(
  "article:read",
  async (actor: Actor, claimId: string): Promise<ClaimNote[]> => {
    const notes = await listNotesAtClaim(draftReaderOf(actor), claimId);
    const inOrder = notes.toSorted((a, b) => a.draft.number - b.draft.number);
    const last = new Map(inOrder.map((note) => [keyOf(note), note.draft.number]));
    const shown = notes.filter((note) => last.get(keyOf(note)) === note.draft.number);
    return shown.map(({ id, number, kind, text, author, at, replies, resolved, quote, stands, draft }) => ({
      ...{ id, number, kind, text, author, at, replies, resolved, quote },
      ...{ draft: draft.number, from: draft.kind, isHidden: stands === "confidential" },
    }));
  },
);

/** What tells a note from all others but itself in another draft; answers of a proof have no draft that they could be the same in. */
function keyOf({
  kind,
  text,
  author,
  at,
  replies,
  quote,
  stands,
  number,
  draft,
}: KeptNote & { readonly draft: Draft }) {
  const own = draft.kind === "proof" ? [draft.number, number] : [];
  return JSON.stringify([kind, text, author, at, replies, quote, stands, ...own]);
}
