import { z } from "zod";
import { note, optionalNote } from "@/lib/domain/shape/fields";
import { limits } from "@/lib/domain/shape/limits";
import { verdictFields } from "@/lib/domain/shape/verdict";
import { seenClaim } from "./seen-claim";

/** `scaleVersion` is the version of the scale that the person chose from. */
export const submitVerdictInput = z.object({
  ...seenClaim,
  rating: z.string().min(1, { error: "rating-unknown" }).max(100, { error: "rating-unknown" }),
  scaleVersion: z.number().int(),
  ...verdictFields,
});
export type SubmitVerdictInput = z.output<typeof submitVerdictInput>;

export const withdrawVerdictInput = z.object(seenClaim);
export type WithdrawVerdictInput = z.output<typeof withdrawVerdictInput>;

export const approveVerdictInput = z.object({ ...seenClaim, note: optionalNote(limits.reason) });
export type ApproveVerdictInput = z.output<typeof approveVerdictInput>;

export const requestChangesInput = z.object({ ...seenClaim, reason: note(limits.reason) });
export type RequestChangesInput = z.output<typeof requestChangesInput>;

export const ruleStetInput = z.object({ ...seenClaim, reason: note(limits.reason) });
export type RuleStetInput = z.output<typeof ruleStetInput>;
