import { z } from "zod";
import { claimTable } from "@/lib/domain/claim/fields";
import { noteStands } from "@/lib/domain/draft/draft-note";
import { evidenceTable } from "@/lib/domain/evidence/fields";
import { toldOf } from "@/lib/domain/shape/field-forms";
import { saidOutside } from "./conversation";
import { count, id, number, numbers, place, sha256, source } from "./members";

const draft = { draft: id };
/** What notes say now stands in the conversation; and comments of theirs that were emptied. */
const saidThere = { said: z.array(saidOutside).readonly() };
const emptied = { emptied: z.array(id).readonly() };

/** A source that a note named, as evidence on its claim. */
const piece = z.strictObject({
  ...{ evidence: id, source, sourceWasKnown: z.boolean() },
  ...toldOf(evidenceTable),
  ...{ snapshot: id.nullable(), snapshotAsked: z.boolean() },
});

export const draftEvents = {
  /**
   * A note of a draft (`draftNote` is its number there) became a claim on its words, or evidence on the claim that stands on
   * them; nobody's words are told of one that became a confidential source.
   */
  "draft.note-taken": z.strictObject({
    ...draft,
    ...{ draftNote: number, number, isNew: z.boolean(), version: number, seenVersion: number.nullable(), ...place },
    ...toldOf(claimTable),
    pieces: z.array(piece).readonly(),
    ...saidThere,
    ...emptied,
    signOffEnded: z.boolean(),
  }),
  /** What somebody made of notes that became no claim, by their numbers. */
  "draft.notes-sorted": z.strictObject({
    ...draft,
    sorted: numbers,
    stand: z.enum(noteStands),
    ...saidThere,
    ...emptied,
  }),
  /** The bytes of `drafts` went, the writer's name at so many notes and answers, and what they said in the conversation. */
  "draft.author-erased": z.strictObject({ ...draft, drafts: count, draftNotes: count, ...emptied }),
  /**
   * A proof came back to a version: corrections by their claims' numbers, those that the writer applied, refused, left tracked,
   * or changed otherwise; claims whose comments were gone; and how much the writer changed beside the corrections.
   */
  "proof.returned": z.strictObject({
    ...draft,
    ...{ draftSha256: sha256, version: number, draftNotes: count },
    ...{ writerApplied: numbers, writerRefused: numbers, undecided: numbers, writerChanged: numbers },
    ...{ commentsGone: numbers, changesBeside: count },
    ...saidThere,
  }),
};
