import { z } from "zod";
import { claimTable } from "@/lib/domain/claim/fields";
import { skipReasons } from "@/lib/domain/evidence/evidence";
import { claimOrigin } from "@/lib/domain/shape/claim-origin";
import { toldOf } from "@/lib/domain/shape/field-forms";
import { claimPlan } from "@/lib/domain/shape/plan";
import { count, id, number, optionalText, place, sha256, source, text } from "./members";

/** What is said of a claim. */
const fields = toldOf(claimTable);
const allFields = z.strictObject(fields);

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
  /**
   * A fact ticked: marked, with `passage` of the kept `snapshot` of a source that agrees with it in value, and submitted.
   * `passageStart` and `passageEnd` are in UTF-16 code units of the snapshot's words; null of a confidential source, as `page` is.
   */
  "claim.ticked": z.strictObject({
    number,
    ...chosen,
    ...fields,
    ...{ source, evidence: id, snapshot: id, saltedSha256: sha256, passage: text },
    ...{ passageStart: count.nullable(), passageEnd: count.nullable(), page: number.nullable() },
    ...{ verdict: number, rating: text, ratingLabel: text, scale: number },
    signOffEnded,
  }),
  "claim.edited": z.strictObject({ number, before: allFields, after: allFields, signOffEnded }),
  /** Who has it and until when: the desk's plan, on which nothing rests that is said of the claim. */
  "claim.assigned": z.strictObject({ number, before: claimPlan, after: claimPlan }),
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
  "claim.tick-taken-back": z.strictObject({ number, statement: text, source, evidence: id, verdict: number }),
};

const skip = { ...place, skipReason: z.enum(skipReasons), signOffEnded };

export const skipEvents = {
  "skip.made": z.strictObject({ ...skip, version: number, seenVersion: number.nullable(), note: optionalText }),
  "skip.lifted": z.strictObject(skip),
  "skip.taken-back": z.strictObject(skip),
};
