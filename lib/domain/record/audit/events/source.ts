import { z } from "zod";
import { sourceFields } from "@/lib/domain/evidence/fields";
import { noticeAnswers, noticeKinds, watchOutcomes } from "@/lib/domain/evidence/notice";
import { howSeen, passageHows } from "@/lib/domain/evidence/snapshot";
import { refusalReasons } from "@/lib/domain/result";
import { encodings } from "@/lib/domain/text/encodings";
import { id, number, optionalText, sha256, source, text } from "./members";

/** The facts of a source that can be edited, by their names. */
const edited = z.enum(sourceFields);

export const sourceEvents = {
  /** `factsBefore` is the salted hash that `source.facts` was. */
  "source.edited": z.strictObject({ source, factsBefore: sha256, fields: z.array(edited).readonly() }),
  "source.merged": z.strictObject({ source, merged: z.array(source).readonly() }),
  /** `keptSource` is the one that it was merged into. */
  "source.taken-apart": z.strictObject({ source, keptSource: source }),
  "source.retired": z.strictObject({ source, reason: text }),
  "source.brought-back": z.strictObject({ source }),
  "source.made-confidential": z.strictObject({ source, wasConfidential: z.boolean() }),
  "source.confidence-ended": z.strictObject({ source }),
};

const askedBy = id.nullable();
/** It is named by its salted hash (see lib/domain/salted-hash.ts). */
const kept = { saltedSha256: sha256 };

/**
 * The evidence that rests on a brought snapshot from then on; null where it was brought for none. Of a confidential source
 * `passageHow` is null.
 */
const bound = {
  number: number.nullable(),
  evidence: id.nullable(),
  passageHow: z.enum(passageHows).nullable(),
  signOffEnded: z.boolean(),
};

export const snapshotEvents = {
  "snapshot.asked": z.strictObject({ source, isAgain: z.boolean(), signOffEnded: z.boolean() }),
  /**
   * `type` is the media type; `described` says what it filled in of what the source is called, as "source.edited" does,
   * or null; `unbound` is the evidence that was approved before it came and does not rest on it.
   */
  "snapshot.kept": z.strictObject({
    source,
    askedBy,
    ...kept,
    type: text,
    status: z.int().nullable(),
    described: z.strictObject({ factsBefore: sha256, fields: z.array(edited).readonly() }).nullable(),
    unbound: z.array(id).readonly(),
  }),
  "snapshot.failed": z.strictObject({ source, askedBy, why: z.enum(refusalReasons) }),
  /** `wasKnown` says that the same file was kept of the source before. */
  "snapshot.uploaded": z.strictObject({ source, ...kept, type: text, wasKnown: z.boolean(), ...bound }),
  "snapshot.pasted": z.strictObject({ source, ...kept, howSeen: z.enum(howSeen), ...bound }),
  /**
   * `of` is the snapshot whose bytes were read again; `encoding` the one that a person chose, null of a confidential
   * source.
   */
  "snapshot.reread": z.strictObject({ source, ...kept, of: id, encoding: z.enum(encodings).nullable() }),
  "snapshot.witnessed": z.strictObject({ source, ...kept, witness: z.enum(["time-stamp", "archive"]) }),
};

const kind = z.enum(noticeKinds);

export const noticeEvents = {
  /** `snapshot` is the one that was taken of what stands there now. */
  "notice.raised": z.strictObject({
    source,
    outcome: z.enum(watchOutcomes),
    snapshot: id.nullable(),
    notices: z.array(z.strictObject({ id, kind, evidence: id })).readonly(),
  }),
  "notice.answered": z.strictObject({
    number,
    source,
    evidence: id,
    kind,
    answer: z.enum(noticeAnswers),
    reason: optionalText,
    signOffEnded: z.boolean(),
  }),
};
