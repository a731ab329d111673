import { z } from "zod";
import { claimCategories, claimPriorities } from "@/lib/domain/claim/claim";
import { skipReasons } from "@/lib/domain/evidence/evidence";
import { claimOrigin } from "@/lib/domain/shape/claim-origin";
import { id, number, optionalText, place, text } from "./members";

/** What is said of a claim. */
const fields = {
  statement: text,
  claimant: optionalText,
  category: z.enum(claimCategories),
  priority: z.enum(claimPriorities),
  assignedToId: id.nullable(),
};
const claimFields = z.strictObject(fields);

/** Where somebody chose a range: `seenVersion` is the earlier version that they saw, null where it was the newest. */
const chosen = { version: number, seenVersion: number.nullable(), ...place };
const signOffEnded = z.boolean();

export const claimEvents = {
  "claim.marked": z.strictObject({
    number,
    ...chosen,
    ...fields,
    claimOrigin: claimOrigin.nullable(),
    signOffEnded,
  }),
  "claim.edited": z.strictObject({ number, before: claimFields, after: claimFields, signOffEnded }),
  "claim.ends-adjusted": z.strictObject({
    number,
    ...chosen,
    wasLost: z.boolean(),
    quoteBefore: optionalText,
    statement: text,
    signOffEnded,
  }),
  /** `statementBefore` is null where it stayed. */
  "claim.anchor-confirmed": z.strictObject({
    number,
    version: number,
    ...place,
    statement: text,
    statementBefore: optionalText,
    signOffEnded,
  }),
  "claim.dismissed": z.strictObject({ number, reason: text }),
  "claim.reopened": z.strictObject({ number, reason: text, signOffEnded }),
  "claim.mark-taken-back": z.strictObject({ number, statement: text }),
};

const skip = { ...place, skipReason: z.enum(skipReasons), signOffEnded };

export const skipEvents = {
  "skip.made": z.strictObject({ ...skip, version: number, seenVersion: number.nullable(), note: optionalText }),
  "skip.lifted": z.strictObject(skip),
  "skip.taken-back": z.strictObject(skip),
};
