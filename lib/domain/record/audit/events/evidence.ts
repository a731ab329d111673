import { z } from "zod";
import { evidenceTable } from "@/lib/domain/evidence/fields";
import { howSeen, passageHows } from "@/lib/domain/evidence/snapshot";
import { toldOf } from "@/lib/domain/shape/field-forms";
import { count, id, number, optionalText, sha256, source, text } from "./members";

const fields = toldOf(evidenceTable);
const signOffEnded = z.boolean();
const on = { number, source, signOffEnded };

/** What is said of a piece of evidence; `positionMs` is the moment of a recording, in milliseconds. */
const edited = z.strictObject({ ...fields, positionMs: count.nullable() });

/** What it rests on from then on, and how its passage stands there, which is null of a confidential source. */
const bound = { ...on, evidence: id, snapshot: id, saltedSha256: sha256, passageHow: z.enum(passageHows).nullable() };

/**
 * A file or words that came with it and are kept as its snapshot: how they came, their media type, how words were seen,
 * whether the same file was kept of the source before, and how the passage stands there, which is null of a confidential
 * source.
 */
const brought = z.strictObject({
  ...{ how: z.enum(["uploaded", "pasted"]), saltedSha256: sha256, type: text, howSeen: z.enum(howSeen).nullable() },
  ...{ wasKnown: z.boolean(), passageHow: z.enum(passageHows).nullable() },
});

export const evidenceEvents = {
  /** `sourceWasKnown` says that the source stood in the library, `snapshotAsked` that a snapshot was asked for with it. */
  "evidence.attached": z.strictObject({
    ...on,
    sourceWasKnown: z.boolean(),
    ...fields,
    snapshot: id.nullable(),
    snapshotAsked: z.boolean(),
    brought: brought.nullable(),
  }),
  "evidence.edited": z.strictObject({ ...on, before: edited, after: edited }),
  "evidence.removed": z.strictObject({ ...on, stance: fields.stance }),
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
