import { z } from "zod";
import { sourceKinds, sourceMedia, stances } from "@/lib/domain/evidence";
import {
  limits,
  line,
  optionalDay,
  optionalLine,
  optionalMoment,
  optionalNote,
  optionalQuoted,
  revision,
  seenClaim,
} from "./fields";

const sourceWords = {
  title: line(limits.title),
  publisher: optionalLine(limits.line),
  author: optionalLine(limits.line),
  publishedOn: optionalDay,
  kind: z.enum(sourceKinds),
  medium: z.enum(sourceMedia),
};

const confidence = z.object({ description: line(limits.title), reason: line(limits.line) });

/** A source that Galley may not know yet; `address` is what was typed and is read by parseSourceAddress. */
export const newSourceInput = z.object({
  ...sourceWords,
  address: optionalLine(limits.address),
  /** Only where its name is to be kept from others. */
  confidence: confidence.optional(),
});
export type NewSourceInput = z.output<typeof newSourceInput>;

const evidenceFields = {
  stance: z.enum(stances),
  passage: optionalQuoted(limits.passage),
  note: optionalNote(limits.note),
};

/** Either a source from the library or a new one. */
export const attachEvidenceInput = z.object({
  ...seenClaim,
  ...evidenceFields,
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
  ...evidenceFields,
  /** The moment of a recording as h:mm:ss; as it was where it is left out. */
  positionMs: optionalMoment,
});
export type EditEvidenceInput = z.output<typeof editEvidenceInput>;

export const removeEvidenceInput = z.object({ ...seenClaim, evidenceId: z.uuid() });
export type RemoveEvidenceInput = z.output<typeof removeEvidenceInput>;

export const editSourceInput = z.object({ sourceId: z.uuid(), revision, ...sourceWords });
export type EditSourceInput = z.output<typeof editSourceInput>;

export const makeSourceConfidentialInput = z.object({ sourceId: z.uuid(), revision, ...confidence.shape });
export type MakeSourceConfidentialInput = z.output<typeof makeSourceConfidentialInput>;

export const endConfidenceInput = z.object({ sourceId: z.uuid(), revision });
export type EndConfidenceInput = z.output<typeof endConfidenceInput>;
