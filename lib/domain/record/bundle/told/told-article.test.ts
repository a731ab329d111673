import { describe, expect, test } from "vitest";
import { foundInRecords, inWords } from "@/scripts/testing/found-by-member";
import { recordedLife } from "@/scripts/testing/recorded-life";

const report = recordedLife();

test("no kind of record is left out below", () => {
  expect(new Set(report.timeline.map(({ type }) => type))).toEqual(new Set(rows.map(([kind]) => kind)));
});

/** By the kind of the record: which members are found by which faults in the report that says otherwise. */
const rows: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  [
    "article.imported",
    {
      "report-timeline": "actor",
      "report-version": "data.draftSha256? data.origin data.originalSha256 data.sha256 data.version",
      "report-article": "data.language data.title",
      "report-article report-version": "type",
    },
  ],
  [
    "claim.marked",
    {
      "report-timeline": "actor data.number",
      "report-claim": "data.{unbound} data.{bound} data.quote subject type",
    },
  ],
  [
    "evidence.attached",
    {
      "report-timeline": "actor data.number",
      "report-evidence":
        "claim data.brought? data.note? data.passage? data.source.id data.stance subject type data.passage",
    },
  ],
  [
    "verdict.submitted",
    {
      "report-timeline": "actor data.number",
      "report-verdict":
        "claim data.correction? data.rating data.ratingLabel data.rationale data.scale data.verdict type data.correction",
    },
  ],
  [
    "verdict.approved",
    {
      "report-timeline": "actor data.number",
      "report-claim report-decision report-verdict": "claim type",
      "report-decision":
        "data.reason? data.signIn.kind data.signIn.madeAt data.signIn.since data.subjectSha256 data.reason",
      "report-decision report-verdict": "data.verdict",
      "report-claim": "to",
    },
  ],
  [
    "article.signed-off",
    {
      "report-timeline": "actor",
      "report-sign-off": "data.signIn.kind data.signIn.madeAt data.signIn.since data.subjectSha256 type",
    },
  ],
  [
    "claim.dismissed",
    {
      "report-timeline": "actor data.number",
    },
  ],
  [
    "skip.made",
    {
      "report-timeline": "actor",
      "report-skip": "data.note data.quote data.skipReason type",
    },
  ],
  [
    "verdict.ruled-stet",
    {
      "report-timeline": "actor data.number",
      "report-verdict": "claim data.reason data.verdict type",
      "report-claim": "to",
    },
  ],
  [
    "claim.assigned",
    {
      "report-timeline": "actor data.number",
      "report-claim": "claim data.after.assignedToId type",
    },
  ],
  [
    "claim.mark-taken-back",
    {
      "report-timeline": "actor data.number",
      "report-claim": "claim to type",
    },
  ],
  [
    "comment.made",
    {
      "report-timeline": "actor data.number data.number?",
      "report-conversation": "data.about data.thread subject type data.chosen.quote",
    },
  ],
  [
    "comment.edited",
    {
      "report-timeline": "actor data.number",
      "report-conversation": "data.mentions data.mentions[] data.wordsSha256 subject type",
    },
  ],
  [
    "thread.included",
    {
      "report-timeline": "actor data.number data.number?",
      "report-conversation": "subject type",
    },
  ],
  [
    "comment.deleted",
    {
      "report-timeline": "actor data.number?",
      "report-conversation": "subject type",
    },
  ],
  [
    "thread.resolved",
    {
      "report-timeline": "actor data.number?",
      "report-conversation": "subject type",
    },
  ],
  [
    "article.version-added",
    {
      "report-timeline": "actor",
      "report-version":
        "data.bounded data.deleted data.draftSha256? data.inserted data.note? data.origin data.originalSha256 data.sha256",
      "report-claim report-verdict": "data.corrected data.corrected[]",
      "report-claim": "data.reworded data.reworded[] data.stale data.toLookAt[]",
      "report-skip": "data.skipsKept",
      "report-article": "data.title?",
      "report-verdict report-version": "data.version",
      "report-claim report-verdict report-version": "type",
    },
  ],
  [
    "verdict.reaffirmed",
    {
      "report-timeline": "actor data.number",
      "report-claim report-decision": "claim type",
      "report-decision":
        "data.reason data.signIn.kind data.signIn.madeAt data.signIn.since data.subjectSha256 data.verdict",
      "report-claim": "to",
    },
  ],
  [
    "claim.ends-adjusted",
    {
      "report-timeline": "actor data.number",
      "report-claim": "claim data.end data.quote data.start data.statement to type",
    },
  ],
  [
    "verdict.changes-requested",
    {
      "report-timeline": "actor data.number",
      "report-decision report-verdict": "claim data.verdict type",
      "report-decision": "data.reason data.signIn.kind data.signIn.madeAt data.signIn.since data.subjectSha256",
    },
  ],
  [
    "verdict.withdrawn",
    {
      "report-timeline": "actor data.number",
      "report-claim report-verdict": "claim type",
      "report-verdict": "data.verdict",
      "report-claim": "to",
    },
  ],
  [
    "claim.reopened",
    {
      "report-timeline": "actor data.number",
      "report-claim": "claim data.reason to type",
    },
  ],
  [
    "claim.ticked",
    {
      "report-timeline": "actor data.number",
      "report-claim": "data.{unbound} data.{bound} data.end data.quote data.start subject type",
      "report-evidence":
        "data.evidence data.page? data.passage data.passageEnd data.passageStart data.saltedSha256 data.snapshot data.source.id",
      "report-verdict": "data.rating data.ratingLabel data.scale data.verdict",
    },
  ],
  [
    "claim.tick-taken-back",
    {
      "report-timeline": "actor data.number",
      "report-claim": "claim to type",
    },
  ],
  [
    "snapshot.pasted",
    {
      "report-timeline": "actor data.number",
    },
  ],
  [
    "evidence.passage-chosen",
    {
      "report-timeline": "actor data.number",
      "report-evidence":
        "claim data.end data.page? data.passage data.passageHow data.saltedSha256 data.snapshot data.start subject type",
    },
  ],
  [
    "evidence.removed",
    {
      "report-timeline": "actor data.number",
      "report-evidence": "claim subject type",
    },
  ],
  [
    "evidence.edited",
    {
      "report-timeline": "actor data.number",
      "report-evidence":
        "claim data.after.note data.after.passage data.after.positionMs data.after.stance subject type",
    },
  ],
  [
    "snapshot.kept",
    {
      "report-timeline": "actor? claim",
      "report-evidence": "data.saltedSha256",
    },
  ],
  [
    "claim.edited",
    {
      "report-timeline": "actor data.number",
      "report-claim": "claim data.after.{unbound} data.after.{bound} to type",
    },
  ],
];

describe("what a record says has to stand in the report:", () => {
  test.each(rows)("%s", (kind, expected) => {
    expect(inWords(foundInRecords(report, kind))).toEqual(expected);
  });
});
