import { z } from "zod";
import { stances } from "@/lib/domain/evidence/evidence";
import { passageHows } from "@/lib/domain/evidence/snapshot";
import { count, id, number, optionalText, sha256, source, text } from "./members";

const stance = z.enum(stances);
const signOffEnded = z.boolean();
const on = { number, source, signOffEnded };

/** What is said of a piece of evidence; `positionMs` is the moment of a recording, in milliseconds. */
const evidenceFields = z.strictObject({
  stance,
  passage: optionalText,
  note: optionalText,
  positionMs: count.nullable(),
});

/** What it rests on from then on, and how its passage stands there, which is null of a confidential source. */
const bound = { ...on, evidence: id, snapshot: id, saltedSha256: sha256, passageHow: z.enum(passageHows).nullable() };

export const evidenceEvents = {
  /** `sourceWasKnown` says that the source stood in the library, `snapshotAsked` that a snapshot was asked for with it. */
  "evidence.attached": z.strictObject({
    ...on,
    sourceWasKnown: z.boolean(),
    stance,
    passage: optionalText,
    note: optionalText,
    snapshot: id.nullable(),
    snapshotAsked: z.boolean(),
  }),
  "evidence.edited": z.strictObject({ ...on, before: evidenceFields, after: evidenceFields }),
  "evidence.removed": z.strictObject({ ...on, stance }),
  "evidence.attachment-taken-back": z.strictObject(on),
  "evidence.snapshot-chosen": z.strictObject({ ...bound, snapshotBefore: id.nullable() }),
  /** `start` and `end` are in UTF-16 code units of the snapshot's words; null of a confidential source, as `page` is. */
  "evidence.passage-chosen": z.strictObject({
    ...bound,
    passageBefore: optionalText,
    passage: text,
    ...{ start: count.nullable(), end: count.nullable(), page: number.nullable() },
  }),
};
