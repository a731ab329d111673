import { z } from "zod";
import { evidenceInputs } from "@/lib/domain/shape/evidence";
import { optionalMoment } from "@/lib/domain/shape/fields";
import { seenClaim } from "./seen-claim";
import { newSourceInput } from "./source";

/** Either a source from the library or a new one. */
export const attachEvidenceInput = z.object({
  ...seenClaim,
  ...evidenceInputs,
  passage: evidenceInputs.passage.default(null),
  note: evidenceInputs.note.default(null),
  source: z.discriminatedUnion("from", [
    z.object({ from: z.literal("library"), sourceId: z.uuid() }),
    newSourceInput.extend({ from: z.literal("new") }),
  ]),
  /** Whether to have the source's address fetched; yes unless said otherwise. */
  takeSnapshot: z.boolean().optional(),
});
export type AttachEvidenceInput = z.output<typeof attachEvidenceInput>;

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
