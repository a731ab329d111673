import { z } from "zod";
import { MOST_MERGED } from "@/lib/domain/evidence/source-merge";
import { confidence, sourceInputs } from "@/lib/domain/shape/evidence";
import { note, optionalLine, revision } from "@/lib/domain/shape/fields";
import { limits } from "@/lib/domain/shape/limits";

/** A source, and the revision that the person saw. */
const seenSource = { sourceId: z.uuid(), revision };

/** A source that Galley may not know yet; `address` is what was typed and is read by parseSourceAddress. */
export const newSourceInput = z.object({
  ...sourceInputs,
  publisher: sourceInputs.publisher.default(null),
  author: sourceInputs.author.default(null),
  publishedOn: sourceInputs.publishedOn.default(null),
  address: optionalLine(limits.address),
  /** Only where its name is to be kept from others. */
  confidence: confidence.optional(),
});

export const editSourceInput = z.object({ ...seenSource, ...sourceInputs });
export type EditSourceInput = z.output<typeof editSourceInput>;

export const makeSourceConfidentialInput = z.object({ ...seenSource, ...confidence.shape });
export type MakeSourceConfidentialInput = z.output<typeof makeSourceConfidentialInput>;

export const endConfidenceInput = z.object(seenSource);
export type EndConfidenceInput = z.output<typeof endConfidenceInput>;

export const mergeSourcesInput = z.object({
  keptId: z.uuid(),
  sources: z
    .array(z.object(seenSource))
    .min(2, { error: "merge-needs-two" })
    .max(MOST_MERGED)
    .refine((sources) => new Set(sources.map(({ sourceId }) => sourceId)).size === sources.length),
});
export type MergeSourcesInput = z.output<typeof mergeSourcesInput>;

export const takeSourceApartInput = z.object(seenSource);
export type TakeSourceApartInput = z.output<typeof takeSourceApartInput>;

export const retireSourceInput = z.object({ ...seenSource, reason: note(limits.reason) });
export type RetireSourceInput = z.output<typeof retireSourceInput>;

export const bringBackSourceInput = z.object(seenSource);
export type BringBackSourceInput = z.output<typeof bringBackSourceInput>;

/** What is typed to find a source, cut to the longest that one can be named by. */
export const findSourcesInput = z.string().transform((typed) => typed.slice(0, limits.address));
