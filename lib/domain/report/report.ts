import { z } from "zod";
import { coverageStates } from "@/lib/domain/article/coverage";
import { visibleClaimStates } from "@/lib/domain/claim/claim";
import { skipReasons } from "@/lib/domain/evidence/evidence";
import type { AuditEventType } from "@/lib/domain/record/audit/events/event-data";
import { blockKinds } from "@/lib/domain/text/blocks";
import { claim, rating, signIn } from "./report-claim";
import { conversation } from "./report-conversation";
import * as a from "./report-values";
import { reportSchemaIdOf } from "./upgrade-report";

/** The version of the report's form. A member that comes, goes or changes its meaning makes a new one. */
export const reportVersion = 1;

/** What names that form, in every report and in its schema; no server's address, so that it outlives all of them. */
export const reportSchemaId = reportSchemaIdOf(reportVersion);

export const offsetsStatement = {
  unit: "UTF-16 code units",
  words:
    "Every start and end counts UTF-16 code units from the beginning of version.text, half-open: start is inside the range, end is the first one behind it. version.sha256 is the SHA-256 of the UTF-8 bytes of version.text.",
} as const;
const offsets = z.strictObject({ unit: z.literal(offsetsStatement.unit), words: z.literal(offsetsStatement.words) });

const newsroom = z.strictObject({
  ...{ name: a.wordsOrNull("Its name, if it has said it"), site: a.wordsOrNull("The address of its site, likewise") },
  galley: a.words("The address of its Galley, from which the report's addresses are made; without a slash at the end"),
});
const signOff = a.named("signOff", "An editor's word that nothing in the article is open", {
  ...a.by("Who signed"),
  signIn: signIn.describe("Under which sign-in"),
  endedAt: a.orNull(a.moment, "When it ended; null while it stands"),
  ...a.subject,
});
const article = z.strictObject({
  ...{ id: a.id, slug: a.words("Its part of the address"), title: a.words("Its title") },
  byline: a.wordsOrNull("Who wrote it"),
  ...{ publishedOn: a.orNull(a.day, "When it was published"), modifiedOn: a.orNull(a.day, "When it was changed last") },
  ...{ site: a.wordsOrNull("The name of the site that it stands on"), address: a.wordsOrNull("Where it stands") },
  ...{ language: a.words("BCP 47"), direction: a.oneOf(["ltr", "rtl"], "How its language is written") },
  state: a.oneOf(["checking", "signed-off"], "How far its check is"),
  signOff: a.orNull(signOff, "The sign-off that stands"),
  earlierSignOffs: a.list(signOff, "Those that ended, oldest first"),
});

const block = z.strictObject({
  ...a.range,
  kind: a.oneOf(blockKinds, "What it is"),
  level: z.int().min(0).max(6).describe("1 to 6 for headings and for the depth of list items, 0 otherwise"),
  ordered: a.isTrue("Whether the list is numbered; on list items alone").exactOptional(),
});
const textOfVersion = {
  number: a.number("The version's number, from 1"),
  sha256: a.sha256.describe("The SHA-256 of the UTF-8 bytes of text"),
  text: a.words("The version's text"),
};
const made = { createdBy: a.person.describe("Who made it"), createdAt: a.moment.describe("When") };
const version = z.strictObject({ ...textOfVersion, blocks: a.list(block, "Its parts, in text order"), ...made });
const versions = z.strictObject({
  ...textOfVersion,
  origin: a.orNull(z.enum(["pasted", "file", "address", "edit", "version", "proof"]), "Where it came from"),
  originalSha256: a.orNull(a.sha256, "That of the bytes that it was read from"),
  draftSha256: a.orNull(a.sha256, "Of a writer's document with notes: the salted SHA-256 that the log names it by"),
  note: a.wordsOrNull("What was said of it"),
  inserted: a.count("UTF-16 code units that came in since the version before"),
  deleted: a.count("UTF-16 code units that went since then"),
  bounded: a.isTrue("Whether the comparison was cut short: then inserted and deleted are at most so many"),
  ...made,
});
const claimNumbers = (what: string) => a.list(z.int().positive(), what);
const proof = z.strictObject({
  version: a.number("The version that it is of"),
  sha256: a.sha256.describe("The salted SHA-256 that the log names it by"),
  applied: claimNumbers("The claims whose corrections the writer applied"),
  refused: claimNumbers("Those whose corrections the writer refused"),
  undecided: claimNumbers("Those whose corrections were still tracked"),
  changed: claimNumbers("Those whose words were changed otherwise"),
  commentsGone: claimNumbers("Those whose comments were not there any more"),
  changesBeside: a.count("How many places the writer changed beside the corrections"),
  notes: a.count("How many answers and notes of the writer's it had"),
  ...a.by("Who brought it back"),
});
const unmarked = z.strictObject({ ...a.range, text: a.words("The sentence") });
const coverage = z.strictObject({
  share: z.number().min(0).max(1).describe("The part of the sentences that hold a claim or a skip"),
  sentences: z.record(z.enum(coverageStates), a.count("How many")).describe("Those with a claim, a skip, or neither"),
  facts: z
    .strictObject({ total: a.count("All of them"), settled: a.count("Those that a claim or a skip holds") })
    .describe("The numbers, dates, names and quotations that were found in the text"),
  unmarked: a.list(unmarked, "The sentences that hold neither"),
});
const skip = z.strictObject({
  ...a.range,
  quote: a.words("The words that are left unchecked"),
  ...{ reason: a.oneOf(skipReasons, "Why"), note: a.wordsOrNull("More about that") },
  ...a.by("Who left them out"),
});
const before = a.wordsOrNull("What it was");
const changed = z.strictObject({ field: a.words("What it is"), before, after: a.wordsOrNull("What it became") });
// The form names no kinds of events, so that a new kind makes no new form.
const eventType = a.words("What happened, in the past tense, such as verdict.approved");
const event = z.strictObject({
  at: a.moment.describe("When"),
  by: a.orNull(a.person, "Who; null for the set-up"),
  type: eventType as unknown as z.ZodType<AuditEventType>,
  claim: a.orNull(z.int().positive(), "The number of the claim that it tells of"),
  ...{ from: a.wordsOrNull("The state before"), to: a.wordsOrNull("The state after") },
  words: a.words("The same in a sentence without its subject, such as “marked claim 3”"),
  consequences: a.list(z.string(), "What followed from it, in sentences"),
  changes: a.list(changed, "Which values it replaced"),
  data: z.record(z.string(), z.unknown()).describe("What the record says besides"),
  leafHash: a.sha256.describe("SHA-256 of a zero byte and the record's UTF-8 bytes (RFC 6962)"),
  record: a.wordsOrNull("The exact text that Galley keeps; null where it names a source that became confidential"),
});
const meaning = {
  sourceless: a.isTrue("Whether it may be given without a source"),
  mayStand: a.isTrue("Whether a text may stand uncorrected under it"),
  confirms: a.isTrue("Whether a plain confirmation gives it"),
};
const ratings = a.list(z.strictObject({ ...rating, ...meaning }), "Its ratings, in its order");
const scale = z.strictObject({ version: a.number("The scale's version"), ratings });
const logKey = z.strictObject({
  key: a.words("The public key: <name>+<id>+<key>"),
  since: a.moment.describe("When the record was written that brought it"),
  by: a.orNull(a.person, "Who changed the key before to it; null for the first, and where nobody said who they were"),
  reason: a.wordsOrNull("Why; null for the first, and where none was given"),
});
const checkpoint = z.strictObject({
  ...{ origin: a.words("The log's name"), size: a.count("How many events the log had") },
  ...{ root: a.words("Its root hash, in base64"), note: a.words("The whole of it, as C2SP tlog-checkpoint has it") },
  key: a.words("The public key that signed it: <name>+<id>+<key>"),
  keys: a.list(logKey, "Every key that the log had until then, oldest first; the last is the one that signed it"),
});
const scope = z.strictObject({ claim: a.orNull(z.int().positive(), "The one claim's number; null for all of them") });
const sources = z.strictObject({ total: a.count("All of them"), confidential: a.count("Those that are confidential") });

/**
 * The report: an article's whole check at one moment, as plain JSON. Every export is made from it and from nothing else.
 * What is not known is null; no member is ever missing, and members always stand in this order.
 */
export const reportSchema = z.strictObject({
  $schema: z.literal(reportSchemaId).describe("What names this form; it is the $id of its JSON Schema"),
  reportVersion: z.literal(reportVersion).describe("The version of this form"),
  generatedAt: a.moment.describe("When the report was made"),
  offsets: offsets.describe("What start and end count, for readers who have nothing but the file"),
  newsroom: newsroom.describe("Whose report it is"),
  scope: scope.describe("What it tells of: the whole check, or one claim of it, and then nothing of the others"),
  article: article.describe("What was checked"),
  version: version.describe("The newest version, which is the one that positions are in"),
  versions: a.list(versions, "Every version, oldest first, the newest too; decisions and sign-offs may name any"),
  counts: z.record(z.enum(visibleClaimStates), a.count("How many")).describe("How many claims stand in each state"),
  coverage: coverage.describe("How much of the text was looked at"),
  sources: sources.describe("How many sources the claims' evidence names"),
  claims: a.list(claim, "By number; marks that were taken back stand in the timeline alone"),
  skips: a.list(skip, "In text order"),
  conversation: conversation.describe(
    "What the desk said among itself, which is no part of the report unless it is included",
  ),
  proofs: a.list(proof, "The proofs that came back from the writer, oldest first; none in the report of one claim"),
  timeline: a.list(event, "Every event, oldest first"),
  ratingScales: a.list(scale, "The versions of the scale that the verdicts were given on, oldest first"),
  people: a.list(a.person.extend({ id: a.id }), "Everybody named in it, with the ids that records and subjects have"),
  checkpoint: a.orNull(checkpoint, "The audit log as it was signed last; null where it never was"),
});

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** The report and its parts. */
export type AuditReport = DeepReadonly<z.output<typeof reportSchema>>;
export type ReportSignOff = AuditReport["article"]["earlierSignOffs"][number];
export type ReportVersion = AuditReport["versions"][number];
export type ReportClaim = AuditReport["claims"][number];
export type ReportVerdict = ReportClaim["verdicts"][number];
export type ReportDecision = ReportClaim["decisions"][number];
export type ReportSignIn = ReportDecision["signIn"];
export type ReportDissent = ReportClaim["dissent"][number];
export type ReportEvidence = ReportClaim["evidence"][number];
export type ReportSnapshot = NonNullable<ReportEvidence["snapshot"]>;
export type ReportPlace = ReportEvidence["place"];
export type ReportSkip = AuditReport["skips"][number];
export type ReportThread = AuditReport["conversation"]["included"][number];
export type ReportEvent = AuditReport["timeline"][number];
export type ReportPerson = NonNullable<ReportEvent["by"]>;
export type ReportCheckpoint = NonNullable<AuditReport["checkpoint"]>;
export type ReportLogKey = ReportCheckpoint["keys"][number];
