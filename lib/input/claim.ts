import { z } from "zod";
import type { ClaimField, ClaimFields } from "@/lib/domain/claim/fields";
import { choiceInputs, claimInputs, markedInputs, skipFields } from "@/lib/domain/shape/claim";
import { line, note, offset, optionalLine, optionalQuoted } from "@/lib/domain/shape/fields";
import { limits } from "@/lib/domain/shape/limits";
import { claimPlanInputs } from "@/lib/domain/shape/plan";
import { seenClaim } from "./seen-claim";

/** A range of the version that the person saw. */
const seenRange = { articleId: z.uuid(), versionNumber: z.number().int().min(1), start: offset, end: offset };

const claimOrigin = z.discriminatedUnion("from", [
  z.object({
    ...{ from: z.literal("annotation"), fileSha256: z.string().regex(/^[0-9a-f]{64}$/) },
    ...{ id: optionalLine(limits.address), target: z.number().int().min(1), creator: optionalLine(limits.line) },
    ...{ created: optionalLine(40), note: optionalQuoted(limits.note) },
  }),
  z.object({ from: z.literal("report"), reportId: z.uuid(), id: line(100) }),
]);

/**
 * Fields left out take their usual values; the statement is then the quote itself, and the category is guessed. `origin` says where the mark came
 * from that is no person's own.
 */
export const markClaimInput = z.object({
  ...seenRange,
  ...markedInputs,
  category: claimInputs.category.optional(),
  origin: claimOrigin.optional(),
});
export type MarkClaimInput = z.output<typeof markClaimInput>;

/** The range of a fact, and the copy of a source that says the same of it. */
export const tickFactInput = z.object({ ...seenRange, snapshotId: z.uuid() });
export type TickFactInput = z.output<typeof tickFactInput>;

/** A file of annotations, held against an article. */
export const previewAnnotationsInput = z.object({ articleId: z.uuid(), bytes: z.instanceof(Uint8Array) });
export type PreviewAnnotationsInput = z.output<typeof previewAnnotationsInput>;

/**
 * Whoever edits a claim says all of it again: a form that forgets a field is refused, and erases nothing. Several claims at
 * once get a choice alone, and what is left out of that stays as it is.
 */
export const editClaimInput = z.discriminatedUnion("says", [
  z.object({ says: z.literal("all"), ...seenClaim, ...claimInputs }),
  z.object({ says: z.literal("choices"), ...seenClaim, ...z.object(choiceInputs).partial().shape }),
]);
export type EditClaimInput = z.output<z.ZodObject<typeof seenClaim>> & {
  readonly [N in ClaimField]?: ClaimFields[N] | undefined;
};

/** Who has a claim from now on, and until when; what is left out stays as it is. */
export const assignClaimInput = z.object({ ...seenClaim, ...z.object(claimPlanInputs).partial().shape });
export type AssignClaimInput = z.output<typeof assignClaimInput>;

export const adjustEndsInput = z.object({
  ...seenClaim,
  versionNumber: z.number().int().min(1),
  start: offset,
  end: offset,
});
export type AdjustEndsInput = z.output<typeof adjustEndsInput>;

export const confirmAnchorInput = z.object({
  ...seenClaim,
  versionNumber: z.number().int().min(1),
  statement: claimInputs.statement,
});
export type ConfirmAnchorInput = z.output<typeof confirmAnchorInput>;

export const dismissClaimInput = z.object({ ...seenClaim, reason: note(limits.reason) });
export type DismissClaimInput = z.output<typeof dismissClaimInput>;

export const reopenClaimInput = z.object({ ...seenClaim, reason: note(limits.reason) });
export type ReopenClaimInput = z.output<typeof reopenClaimInput>;

export const skipRangeInput = z.object({ ...seenRange, ...skipFields });
export type SkipRangeInput = z.output<typeof skipRangeInput>;

export const liftSkipInput = z.object({ skipId: z.uuid() });
export type LiftSkipInput = z.output<typeof liftSkipInput>;
