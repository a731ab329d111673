import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { draftReaderOf } from "@/lib/auth/draft-reader";
import { type KeptNote, listNotesAtClaim } from "@/lib/data/draft/drafts";
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

/** The notes of drafts and proofs at a claim that this person may read, in the order in which they came. */
export const listClaimNotes = defineQuery(
  "article:read",
  async (actor: Actor, claimId: string): Promise<ClaimNote[]> => {
    const notes = await listNotesAtClaim(draftReaderOf(actor), claimId);
    return notes.map(({ id, number, kind, text, author, at, replies, resolved, quote, stands, draft }) => ({
      ...{ id, number, kind, text, author, at, replies, resolved, quote },
      ...{ draft: draft.number, from: draft.kind, isHidden: stands === "confidential" },
    }));
  },
);
