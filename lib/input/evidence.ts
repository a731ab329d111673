import { z } from "zod";
import { confidence, evidenceInputs, sourceInputs } from "@/lib/domain/shape/evidence";
import { optionalLine, optionalMoment } from "@/lib/domain/shape/fields";
import { limits } from "@/lib/domain/shape/limits";
import { seenClaim } from "./seen-claim";
import { broughtFile, pastedWords } from "./snapshot";
import { newSourceInput } from "./source";

/** What comes with a source and is kept as its snapshot: words and how they were seen, or a file and what was told of it. */
const broughtInput = z.discriminatedUnion("as", [
  z.object({ as: z.literal("words"), ...pastedWords }),
  z.object({ as: z.literal("file"), ...broughtFile }),
]);
export type BroughtInput = z.output<typeof broughtInput>;

/**
 * Either a source from the library or a new one. A new one without a title is called by what was kept of it, or else by its
 * address; without a medium, it is what was kept.
 */
export const attachEvidenceInput = z.object({
  ...seenClaim,
  ...evidenceInputs,
  passage: evidenceInputs.passage.default(null),
  note: evidenceInputs.note.default(null),
  source: z.discriminatedUnion("from", [
    z.object({ from: z.literal("library"), sourceId: z.uuid() }),
    newSourceInput.extend({
      from: z.literal("new"),
      title: optionalLine(limits.title),
      medium: sourceInputs.medium.nullable(),
    }),
  ]),
  /** Whether to have the source's address fetched; yes unless said otherwise, or something is brought. */
  takeSnapshot: z.boolean().optional(),
  brought: broughtInput.optional(),
});
export type AttachEvidenceInput = z.output<typeof attachEvidenceInput>;

/** What a source of the library is made of, by itself: an address that is fetched, or a file or words, with their address or without. */
export const bringSourceInput = z.object({
  source: newSourceInput.pick({ address: true }),
  brought: broughtInput.optional(),
  /** What is said of a file that is a confidential source; null for any other. */
  confidence: confidence.nullable().default(null),
});
export type BringSourceInput = z.output<typeof bringSourceInput>;

export const editEvidenceInput = z.object({
  ...seenClaim,
  evidenceId: z.uuid(),
  ...evidenceInputs,
  /** The moment of a recording as h:mm:ss; as it was where it is left out. */
  positionMs: optionalMoment,
});
export type EditEvidenceInput = z.output<typeof editEvidenceInput>;

export const removeEvidenceInput = z.object({ ...seenClaim, evidenceId: z.uuid() });
export type RemoveEvidenceInput = z.output<typeof removeEvidenceInput>;
