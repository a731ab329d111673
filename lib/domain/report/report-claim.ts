import { z } from "zod";
import { anchorHows } from "@/lib/domain/anchor/anchor";
import { visibleClaimStates } from "@/lib/domain/claim/claim";
import { approvedFields, claimTable } from "@/lib/domain/claim/fields";
import { linkKinds } from "@/lib/domain/desk/one-time-link";
import { evidenceWarningKinds } from "@/lib/domain/evidence/evidence-warnings";
import { evidenceTable, sourceTable } from "@/lib/domain/evidence/fields";
import { howSeen, passageHows, snapshotHows } from "@/lib/domain/evidence/snapshot";
import { correctionStands } from "@/lib/domain/verdict/correction";
import { findingSignNames } from "@/lib/domain/verdict/finding-sign";
import { ratingColours } from "@/lib/domain/verdict/rating-scale";
import { verdictStates } from "@/lib/domain/verdict/verdict";
import * as a from "./report-values";

export const rating = {
  key: a.words("The rating's key, which stays when its label changes"),
  label: a.words("What the rating was called on this version of the scale"),
  ...{
    colour: a.oneOf(ratingColours, "The rating's colour"),
    sign: a.oneOf(findingSignNames, "Its sign, from its place in the scale"),
  },
  number: a.orNull(z.number(), "Its place in the scale's order; null stands outside it"),
};
const verdict = a.named("verdict", "One revision of a verdict; none is ever rewritten", {
  number: a.number("The revision, from 1"),
  rating: z.strictObject(rating).describe("What was found"),
  scaleVersion: a.number("The version of the rating scale that it was given on; see ratingScales"),
  ...{
    rationale: a.wordsOrNull("Why, in CommonMark; null of a tick, whose words and passage agree"),
    correction: a.wordsOrNull("The words that it proposes instead"),
  },
  state: a.oneOf(verdictStates, "Where this revision stands"),
  ...{ author: a.person.describe("Who proposed it"), submittedAt: a.moment.describe("When it was submitted") },
});
export const signIn = a.named(
  "sign-in",
  "Since when somebody's sign-in stands, and who could have begun it in their place",
  {
    since: a.moment.describe("When the password was set by a one-time link; later changes of one's own begin no other"),
    kind: a.oneOf(linkKinds, "Whether that was the account's first password, or one that replaced another"),
    linkBy: a.orNull(a.person, "Who made the link; null for the operator at the server's command line"),
    linkAt: a.moment.describe("When the link was made"),
  },
);
const decision = a.named("decision", "A second person's decision on a verdict", {
  kind: a.oneOf(["approve", "request-changes", "reaffirm"], "What was decided"),
  verdict: a.number("The revision of the verdict that it was about"),
  version: a.number("The number of the article's version that it was given on"),
  ...a.by("Who decided"),
  signIn: signIn.describe("Under which sign-in"),
  note: a.wordsOrNull("The reason of a request for changes, or what an approval was given with"),
  ...a.subject,
});
const stet = a.named("stet", "An editor's ruling that the text stands although a verdict found it wrong", {
  verdict: a.number("The revision of the verdict that it was about"),
  ...a.by("Who ruled"),
  reason: a.words("Why"),
});
const correction = a.named("correction", "What the text has done, or has still to do, about an approved verdict", {
  is: a.oneOf(
    correctionStands,
    "missing and to-apply: still to be done; applied: its words stand there; stet: let stand",
  ),
  version: a.orNull(z.int().positive(), "The version in which its words came to stand there; null where none did"),
  stet: a.orNull(stet, "The ruling; null where none stands"),
});
const disagreed = { verdict: a.number("The revision"), ...a.by("Who did not agree") };
const dissent = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("changes-requested"), ...disagreed, reason: a.words("Why changes were asked for") }),
  z.strictObject({ what: z.literal("other-rating"), ...disagreed, rating: a.words("The label of the earlier rating") }),
]);

const retired = z.strictObject({ at: a.moment.describe("Since when"), reason: a.words("Why") });
const source = z.strictObject({
  id: a.id,
  ...a.fields(sourceTable),
  address: a.wordsOrNull("Where it stands"),
  isConfidential: a.isTrue("Then title is a description, and what else names the source is null, for every reader"),
  confidenceReason: a.wordsOrNull("Why it is confidential"),
  retired: a.orNull(retired, "That it may no longer be used for new evidence; null while it may"),
});
const redirect = z.strictObject({ address: a.words("Who answered"), status: z.int().describe("The HTTP status") });
const kept = "A source as it was at one moment; what would name a confidential source, or confirm a guess, is null";
const snapshot = a.named("snapshot", kept, {
  ...{ id: a.id, how: a.oneOf(snapshotHows, "How it came to be"), keptAt: a.moment.describe("When it was kept") },
  saltedSha256: a.sha256.describe("Names it in records and subjects: of salt, a line feed and sha256, as text"),
  salt: a.orNull(a.sha256, "32 random bytes in hex; null of a confidential source, as sha256 and bytes are"),
  sha256: a.orNull(a.sha256, "Of its exact bytes"),
  bytes: a.orNull(z.int().nonnegative(), "How many bytes it has"),
  type: a.words("The media type that was found out from the bytes"),
  ...{ toldType: a.wordsOrNull("The type that the sender told"), askedAddress: a.wordsOrNull("The address asked") },
  redirects: a.list(redirect, "The answers that led from askedAddress to finalAddress"),
  finalAddress: a.wordsOrNull("The address that gave the bytes"),
  status: a.orNull(z.int(), "The HTTP status of the last answer"),
  ...{
    title: a.wordsOrNull("What it calls itself"),
    fileName: a.wordsOrNull("The name of the file that was uploaded"),
  },
  howSeen: a.orNull(z.enum(howSeen), "How words that stand in no file were seen or heard"),
  howSeenNote: a.wordsOrNull("More about how"),
  timeStampAt: a.orNull(a.moment, "When a time stamp authority stated that saltedSha256 existed (RFC 3161)"),
  archivedAddress: a.wordsOrNull("Where a public archive keeps a copy"),
});
const place = z.strictObject({
  how: a.orNull(z.enum(passageHows), "Whether the passage stands in the snapshot's words; null if not looked for"),
  start: a.orNull(a.offset, "Where, in UTF-16 code units of the words that Galley read in the snapshot"),
  end: a.orNull(a.offset, "The first position behind it; null, as start, where it was not found"),
  page: a.orNull(z.int().positive(), "The page of a paginated document, from 1"),
  positionMs: a.orNull(z.int().nonnegative(), "The moment of a recording, in milliseconds"),
});
const mergedFrom = z.strictObject({ id: a.id, title: a.words("Its title"), address: a.wordsOrNull("Where it stands") });
const evidence = z.strictObject({
  id: a.id,
  source: source.describe("What is put to the claim"),
  mergedFrom: a.orNull(mergedFrom, "What it was attached with, which a subject names, if that was merged into source"),
  ...a.fields(evidenceTable),
  snapshot: a.orNull(snapshot, "What it rests on; a subject names it by saltedSha256; null where nothing is kept"),
  place: place.describe("Where its passage stands; of a confidential source nobody is told"),
  doubted: a.isTrue("Whether a person said, over a notice of a change, that it no longer holds"),
  ...{ addedBy: a.person.describe("Who attached it"), addedAt: a.moment.describe("When") },
  removedAt: a.orNull(a.moment, "When it was taken off the claim"),
});
const warning = z.strictObject({
  what: a.oneOf(evidenceWarningKinds, "What to look at"),
  sources: a.list(z.string(), "The titles of the sources that it is about; none where it is about all"),
  words: a.words("The same in sentences"),
});
const textChanges = [...approvedFields, "quote", "sentence", "rating", "rationale", "correction"] as const;
const changesOfEvidence = ["added", "removed", "edited", "snapshot", "doubted", "trusted"] as const;
const evidenceChanges = changesOfEvidence.map((each) => `evidence-${each}` as const);
const fromTo = { from: a.wordsOrNull("What was approved"), to: a.wordsOrNull("What stands now") };
const change = z.union([
  z.strictObject({ what: a.oneOf(textChanges, "What changed"), ...fromTo }),
  z.strictObject({ what: z.literal("version"), from: a.words("The number approved"), to: a.words("The number now") }),
  z.strictObject({ what: a.oneOf(evidenceChanges, "What happened"), source: a.words("The title of its source") }),
]);
const anchor = z.strictObject({ ...a.range, quote: a.words("The words that stand there") });
export const claim = z.strictObject({
  ...{ id: a.id, number: a.number("Its number in the article") },
  isTick: a.isTrue("It was ticked: it states that its words agree with its source, and nothing of their sentence"),
  ...a.fields(claimTable),
  anchor: a.orNull(anchor, "Where it stands in version.text; null when it could not be found there"),
  how: a.oneOf(anchorHows, "How it got there: marked by a person, carried over from the version before, or lost"),
  look: a.orNull(z.enum(["reworded", "sentence", "lost"]), "Why a person still has to look at where it stands"),
  state: a.oneOf(visibleClaimStates, "How far its check is"),
  stateReason: a.wordsOrNull("Why it was dismissed or reopened"),
  ...{ markedBy: a.person.describe("Who marked it"), markedAt: a.moment.describe("When it was marked") },
  assignedTo: a.orNull(a.person, "Who is to check it"),
  verdict: a.orNull(verdict, "The newest revision that was not withdrawn"),
  approval: a.orNull(decision, "The approval that stands or, on a stale claim, stood"),
  correction: a.orNull(
    correction,
    "Where an approved verdict's correction stands; null where there is nothing to correct",
  ),
  changesSinceApproval: a.list(change, "What makes a stale claim's approval stand no more"),
  evidence: a.list(evidence, "Oldest first; pieces that were taken off the claim have removedAt"),
  warnings: a.list(warning, "What to look at again in the evidence; it blocks nothing"),
  verdicts: a.list(verdict, "Every revision, oldest first"),
  decisions: a.list(decision, "Every decision, oldest first"),
  dissent: a.list(dissent, "Where people did not agree: requests for changes, and earlier ratings that differ"),
});
