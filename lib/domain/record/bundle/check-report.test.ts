import { describe, expect, test } from "vitest";
import { foundInReport, inWords } from "@/scripts/testing/found-by-member";
import { recordedLife } from "@/scripts/testing/recorded-life";
import { faultsOfReport, shownOf } from "@/scripts/testing/report-faults";

test("a report is what its records say", () => {
  const report = recordedLife();
  expect(faultsOfReport(report, shownOf(report))).toBe("-");
});

describe("whatever a report says otherwise than its records is found, member by member:", () => {
  const report = recordedLife();
  test.each<[string, RegExp, Readonly<Record<string, string>>]>([
    [
      "article",
      /^article/,
      {
        "report-timeline": "article.id",
        "report-article": "article.title article.language",
        "report-sign-off":
          "article.signOff? article.earlierSignOffs article.earlierSignOffs[].by.name article.earlierSignOffs[].by.role article.earlierSignOffs[].at article.earlierSignOffs[].signIn.since article.earlierSignOffs[].signIn.kind article.earlierSignOffs[].signIn.linkBy? article.earlierSignOffs[].signIn.linkAt article.earlierSignOffs[].endedAt article.earlierSignOffs[].subjectSha256 article.earlierSignOffs[].subject",
      },
    ],
    [
      "versions",
      /^version/,
      {
        "report-version":
          "version.number version.sha256 version.text version.createdBy.name version.createdBy.role version.createdAt versions versions[].number versions[].sha256 versions[].text versions[].origin versions[].originalSha256 versions[].draftSha256? versions[].note? versions[].inserted versions[].deleted versions[].bounded versions[].createdBy.name versions[].createdBy.role versions[].createdAt",
      },
    ],
    [
      "counts",
      /^(?:counts|sources|scope|skips|proofs|people)/,
      {
        "report-counts report-skip": "scope.claim?",
        "report-counts":
          "counts.open counts.submitted counts.changes-requested counts.approved counts.stale counts.dismissed sources.total sources.confidential",
        "report-skip":
          "skips skips[].start skips[].end skips[].quote skips[].reason skips[].note skips[].by.name skips[].by.role skips[].at",
        "report-proof": "proofs",
        "report-timeline": "people people[].name people[].role people[].id",
      },
    ],
    [
      "claims",
      /^claims(?:\[\](?:\.(?!verdict|evidence|decisions|approval|dissent|changes).*)?)?$/,
      {
        "report-claim report-counts": "claims",
        "report-claim":
          "claims[].id claims[].number claims[].{unbound} claims[].anchor.start claims[].anchor.end claims[].how claims[].look? claims[].stateReason? claims[].markedBy.name claims[].markedBy.role claims[].markedAt claims[].assignedTo? claims[].stateReason claims[].assignedTo.name claims[].assignedTo.role",
        "report-approval report-claim": "claims[].isTick claims[].{bound} claims[].anchor.quote",
        "report-claim report-counts report-decision": "claims[].state",
        "report-verdict":
          "claims[].correction? claims[].correction.is claims[].correction.version claims[].correction.stet? claims[].correction.version? claims[].correction.stet.verdict claims[].correction.stet.by.name claims[].correction.stet.by.role claims[].correction.stet.at claims[].correction.stet.reason",
      },
    ],
    [
      "verdicts",
      /^claims\[\]\.verdict/,
      {
        "report-verdict":
          "claims[].verdict.number claims[].verdict.rating.label claims[].verdict.rating.colour claims[].verdict.rating.sign claims[].verdict.rating.number claims[].verdict.scaleVersion claims[].verdict.state claims[].verdict.author.name claims[].verdict.author.role claims[].verdict.submittedAt claims[].verdicts claims[].verdicts[].number claims[].verdicts[].rating.key claims[].verdicts[].rating.label claims[].verdicts[].rating.colour claims[].verdicts[].rating.sign claims[].verdicts[].rating.number claims[].verdicts[].scaleVersion claims[].verdicts[].rationale claims[].verdicts[].correction? claims[].verdicts[].state claims[].verdicts[].author.name claims[].verdicts[].author.role claims[].verdicts[].submittedAt claims[].verdicts[].correction claims[].verdict.rationale? claims[].verdicts[].rationale?",
        "report-approval report-verdict":
          "claims[].verdict.rating.key claims[].verdict.rationale claims[].verdict.correction? claims[].verdict.correction",
        unreadable: "claims[].verdict?",
      },
    ],
    [
      "decisions",
      /^claims\[\]\.(?:decisions|approval|dissent|changes)/,
      {
        "report-decision":
          "claims[].approval.kind claims[].approval.verdict claims[].approval.version claims[].approval.by.name claims[].approval.by.role claims[].approval.at claims[].approval.signIn.since claims[].approval.signIn.kind claims[].approval.signIn.linkBy? claims[].approval.signIn.linkAt claims[].approval.note? claims[].approval.subjectSha256 claims[].approval.subject claims[].decisions claims[].decisions[].kind claims[].decisions[].verdict claims[].decisions[].version claims[].decisions[].by.name claims[].decisions[].by.role claims[].decisions[].at claims[].decisions[].signIn.since claims[].decisions[].signIn.kind claims[].decisions[].signIn.linkBy? claims[].decisions[].signIn.linkAt claims[].decisions[].note? claims[].decisions[].subjectSha256 claims[].dissent claims[].approval? claims[].approval.note claims[].decisions[].note claims[].dissent[].what claims[].dissent[].verdict claims[].dissent[].by.name claims[].dissent[].by.role claims[].dissent[].at claims[].dissent[].reason",
        "report-approval":
          "claims[].changesSinceApproval claims[].changesSinceApproval[].what claims[].changesSinceApproval[].from claims[].changesSinceApproval[].to",
        "report-unreadable": "claims[].decisions[].subject",
      },
    ],
    [
      "evidence",
      /^claims\[\]\.evidence/,
      {
        "report-approval report-counts report-evidence": "claims[].evidence claims[].evidence[].removedAt?",
        "report-approval report-evidence":
          "claims[].evidence[].id claims[].evidence[].source.id claims[].evidence[].stance claims[].evidence[].passage? claims[].evidence[].note? claims[].evidence[].place.positionMs? claims[].evidence[].doubted claims[].evidence[].passage claims[].evidence[].snapshot.saltedSha256 claims[].evidence[].note claims[].evidence[].place.positionMs",
        "report-counts": "claims[].evidence[].source.isConfidential",
        "report-evidence":
          "claims[].evidence[].mergedFrom? claims[].evidence[].snapshot? claims[].evidence[].addedBy.name claims[].evidence[].addedBy.role claims[].evidence[].addedAt claims[].evidence[].snapshot.id claims[].evidence[].snapshot.salt claims[].evidence[].snapshot.sha256 claims[].evidence[].place.how claims[].evidence[].place.start claims[].evidence[].place.end claims[].evidence[].removedAt",
      },
    ],
    [
      "conversation",
      /^conversation/,
      {
        "report-conversation":
          "conversation.threads conversation.resolved conversation.comments conversation.deleted conversation.included conversation.included[].id conversation.included[].about conversation.included[].claim conversation.included[].quote? conversation.included[].resolved conversation.included[].comments conversation.included[].comments[].id conversation.included[].comments[].by.name conversation.included[].comments[].by.role conversation.included[].comments[].writer? conversation.included[].comments[].at conversation.included[].comments[].editedAt conversation.included[].comments[].words conversation.included[].comments[].salt conversation.included[].comments[].wordsSha256 conversation.included[].comments[].mentions conversation.included[].comments[].mentions[] conversation.included[].comments[].editedAt? conversation.included[].claim? conversation.included[].quote conversation.included[].comments[].words? conversation.included[].comments[].salt?",
      },
    ],
    [
      "timeline",
      /^timeline(?!\[\]\.data\.)/,
      {
        "report-timeline":
          "timeline timeline[].at timeline[].by.name timeline[].by.role timeline[].type timeline[].claim? timeline[].from? timeline[].to timeline[].leafHash timeline[].record timeline[].claim timeline[].from timeline[].to? timeline[].by?",
      },
    ],
  ])("%s", (_part, members, expected) => {
    expect(inWords(foundInReport(report, (member) => members.test(member)))).toEqual(expected);
  });
});
