import { z } from "zod";
import { type AnchorHow, anchorHows } from "@/lib/domain/anchor/anchor";
import type { SubjectChange } from "@/lib/domain/approval";
import type { AuditEventType } from "@/lib/domain/audit/events/event-data";
import { claimCategories, claimPriorities, visibleClaimStates } from "@/lib/domain/claim";
import { coverageStates } from "@/lib/domain/coverage";
import { skipReasons, sourceKinds, sourceMedia, stances } from "@/lib/domain/evidence";
import { evidenceWarningKinds } from "@/lib/domain/evidence-warnings";
import { roles } from "@/lib/domain/permissions";
import { ratingColours, ratingIcons } from "@/lib/domain/rating-scale";
import { howSeen, passageHows, snapshotHows } from "@/lib/domain/snapshot";
import { blockKinds } from "@/lib/domain/text/blocks";
import { verdictStates } from "@/lib/domain/verdict";
import { type AuditReport, offsetsStatement, reportVersion } from "./report-model";

// The report's form as others can check it. The compiler holds it against the model at the end of this file, so that
// neither can say what the other does not; docs/schema has it as JSON Schema, and a test holds that against this.

const moment = z.iso
  .datetime({ precision: 3 })
  .meta({ id: "moment", description: "ISO 8601 in UTC, to the millisecond" });
const day = z.iso.date().meta({ id: "day", description: "YYYY-MM-DD" });
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ id: "sha256", description: "SHA-256 in lower-case hex" });
const offset = z
  .int()
  .nonnegative()
  .meta({ id: "offset", description: "UTF-16 code units from the start of the text" });
const id = z.string().meta({ id: "id", description: "Galley's own id, as records and subjects name it" });
const count = z.int().nonnegative();
const words = z.string().nullable();
const range = { start: offset, end: offset };

const person = z.strictObject({ name: z.string(), role: z.enum(roles) }).meta({
  id: "person",
  description: "A person by the name and the role that they have at the time of the report",
});

const subject = {
  subjectSha256: sha256,
  subject: z.string().describe("The exact text that was decided on; subjectSha256 is that of its UTF-8 bytes"),
};

const signOff = z
  .strictObject({ by: person, at: moment, endedAt: moment.nullable(), ...subject })
  .meta({ id: "signOff" });

const article = z.strictObject({
  ...{ id, slug: z.string(), title: z.string(), byline: words },
  ...{ publishedOn: day.nullable(), modifiedOn: day.nullable(), site: words, address: words },
  ...{ language: z.string().describe("BCP 47"), direction: z.enum(["ltr", "rtl"]) },
  ...{ state: z.enum(["checking", "signed-off"]), signOff: signOff.nullable(), earlierSignOffs: z.array(signOff) },
});

const block = z.strictObject({
  ...range,
  ...{ kind: z.enum(blockKinds), level: z.int().min(0).max(6), ordered: z.boolean().exactOptional() },
});

const version = z.strictObject({
  ...{ number: z.int().positive(), sha256, text: z.string(), blocks: z.array(block) },
  ...{ createdBy: person, createdAt: moment },
});

const versions = z.strictObject({
  ...{ number: z.int().positive(), sha256, text: z.string() },
  ...{ origin: z.enum(["pasted", "file", "address", "edit", "version"]).nullable(), originalSha256: sha256.nullable() },
  ...{ note: words, inserted: count, deleted: count, bounded: z.boolean(), createdBy: person, createdAt: moment },
});

const rating = {
  ...{ key: z.string(), label: z.string(), colour: z.enum(ratingColours), icon: z.enum(ratingIcons) },
  number: z.number().nullable().describe("Its place in the scale's order; null stands outside it"),
};

const verdict = z
  .strictObject({
    ...{ number: z.int().positive(), rating: z.strictObject(rating), scaleVersion: z.int() },
    ...{ rationale: z.string().describe("CommonMark"), correction: words, state: z.enum(verdictStates) },
    ...{ author: person, submittedAt: moment },
  })
  .meta({ id: "verdict" });

const decision = z
  .strictObject({
    ...{ kind: z.enum(["approve", "request-changes", "reaffirm"]), verdict: z.int(), version: z.int() },
    ...{ by: person, at: moment, note: words, ...subject },
  })
  .meta({ id: "decision" });

const dissent = z.discriminatedUnion("what", [
  z.strictObject({
    what: z.literal("changes-requested"),
    verdict: z.int(),
    by: person,
    at: moment,
    reason: z.string(),
  }),
  z.strictObject({ what: z.literal("other-rating"), verdict: z.int(), by: person, at: moment, rating: z.string() }),
]);

const source = z.strictObject({
  ...{ id, title: z.string(), publisher: words, author: words, publishedOn: day.nullable(), address: words },
  ...{ kind: z.enum(sourceKinds), medium: z.enum(sourceMedia) },
  isConfidential: z.boolean().describe("Then title is a description, and what names the source is null"),
  confidenceReason: words,
  retired: z.strictObject({ at: moment, reason: z.string() }).nullable(),
});

const snapshot = z
  .strictObject({
    ...{ id, how: z.enum(snapshotHows), keptAt: moment, sha256, bytes: count, type: z.string(), toldType: words },
    ...{ askedAddress: words, redirects: z.array(z.strictObject({ address: z.string(), status: z.int() })) },
    ...{ finalAddress: words, status: z.int().nullable(), title: words, fileName: words },
    ...{ howSeen: z.enum(howSeen).nullable(), howSeenNote: words },
    ...{ timeStampAt: moment.nullable(), archivedAddress: words },
  })
  .meta({ id: "snapshot", description: "A source as it was at one moment; sha256 is that of its exact bytes" });

const place = z.strictObject({
  how: z.enum(passageHows).nullable().describe("Whether the passage stands in the snapshot; null if not looked for"),
  ...{ start: offset.nullable(), end: offset.nullable(), page: z.int().positive().nullable() },
  positionMs: count.nullable().describe("The moment of a recording, in milliseconds"),
});

const evidence = z.strictObject({
  ...{ id, source },
  mergedFrom: z
    .strictObject({ id, title: z.string(), address: words })
    .nullable()
    .describe("The source that it was attached with, where that was merged into source"),
  ...{ stance: z.enum(stances), passage: words, note: words },
  ...{ snapshot: snapshot.nullable(), place, doubted: z.boolean() },
  ...{ addedBy: person, addedAt: moment, removedAt: moment.nullable() },
});

const warning = z
  .strictObject({ what: z.enum(evidenceWarningKinds), sources: z.array(z.string()), words: z.string() })
  .describe("What to look at again in the evidence; sources are titles, none where all are meant");

/** What differs from what was approved: `what` says in which respect. The list of them grows with Galley. */
const change = z.looseObject({ what: z.string() }) as unknown as z.ZodType<SubjectChange>;

const claim = z.strictObject({
  ...{ id, number: z.int().positive(), statement: z.string() },
  anchor: z.strictObject({ ...range, quote: z.string() }).nullable(),
  how: z.enum(anchorHows) as z.ZodType<AnchorHow>,
  look: z.enum(["reworded", "sentence", "lost"]).nullable(),
  ...{ claimant: words, category: z.enum(claimCategories), priority: z.enum(claimPriorities) },
  ...{ state: z.enum(visibleClaimStates), stateReason: words },
  ...{ markedBy: person, markedAt: moment, assignedTo: person.nullable() },
  ...{ verdict: verdict.nullable(), approval: decision.nullable(), changesSinceApproval: z.array(change) },
  ...{
    evidence: z.array(evidence),
    warnings: z.array(warning),
    verdicts: z.array(verdict),
    decisions: z.array(decision),
  },
  dissent: z.array(dissent),
});

const skip = z.strictObject({
  ...{ ...range, quote: z.string(), reason: z.enum(skipReasons), note: words, by: person, at: moment },
});

const event = z.strictObject({
  ...{ at: moment, by: person.nullable() },
  type: z.string().describe("Past tense, such as verdict.approved") as unknown as z.ZodType<AuditEventType>,
  ...{ claim: z.int().nullable(), from: words, to: words, words: z.string(), consequences: z.array(z.string()) },
  changes: z.array(z.strictObject({ field: z.string(), before: words, after: words })),
  data: z.record(z.string(), z.unknown()),
  leafHash: sha256.describe("SHA-256 of a zero byte and the record's UTF-8 bytes (RFC 6962)"),
  record: words.describe("The exact text that Galley keeps; null where it names a source that became confidential"),
});

/** The report as zod has it. */
export const reportSchema = z.strictObject({
  reportVersion: z.literal(reportVersion),
  generatedAt: moment,
  offsets: z.strictObject({ unit: z.literal(offsetsStatement.unit), words: z.literal(offsetsStatement.words) }),
  newsroom: z.strictObject({ name: words, site: words, galley: z.string() }),
  scope: z.strictObject({ claim: z.int().nullable() }),
  ...{ article, version, versions: z.array(versions) },
  counts: z.record(z.enum(visibleClaimStates), count),
  coverage: z.strictObject({
    share: z.number().min(0).max(1),
    sentences: z.record(z.enum(coverageStates), count),
    unmarked: z.array(z.strictObject({ ...range, text: z.string() })),
  }),
  sources: z.strictObject({ total: count, confidential: count }),
  ...{ claims: z.array(claim), skips: z.array(skip), timeline: z.array(event) },
  ratingScales: z.array(
    z.strictObject({
      version: z.int(),
      ratings: z.array(z.strictObject({ ...rating, sourceless: z.boolean() })),
    }),
  ),
  people: z.array(z.strictObject({ name: z.string(), role: z.enum(roles), id })),
  checkpoint: z
    .strictObject({ origin: z.string(), size: count, root: z.string(), note: z.string(), key: z.string() })
    .nullable()
    .describe("The audit log as it was signed last; note is the whole of it, in the form of C2SP tlog-checkpoint"),
});

/** The name of the schema, under which Galley serves it and docs/schema keeps it. */
export const reportSchemaName = `report-v${reportVersion}.json`;

/** Where a Galley serves the schema of its reports. */
export function reportSchemaAddress(galley: string): string {
  return `${galley}/schema/${reportSchemaName}`;
}

/** The report's form as JSON Schema (draft 2020-12); the file names it in `$schema`, which the schema allows. */
export function reportJsonSchema(): object {
  const file = reportSchema.extend({ $schema: z.string().optional() });
  const { $schema, ...schema } = z.toJSONSchema(file, { reused: "inline" });
  return { $schema, title: "Galley audit report", ...schema };
}

type DeepReadonly<T> = T extends readonly (infer E)[]
  ? readonly DeepReadonly<E>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;
type Schema = DeepReadonly<z.output<typeof reportSchema>>;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
const _modelAndSchemaAgree: Same<Schema, AuditReport> = true;
void _modelAndSchemaAgree;
