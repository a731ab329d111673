import type { AuditReport, ReportClaim } from "@/lib/domain/report/report";
import {
  articleColumns,
  commentColumns,
  eventColumns,
  scaleColumns,
  signOffColumns,
  skipColumns,
  unmarkedColumns,
  versionColumns,
} from "./columns-of-article";
import { claimColumns, decisionColumns, evidenceColumns, type OfClaim, verdictColumns } from "./columns-of-claims";
import { type Table, tableOf } from "./table";
import { textColumns, textRecords } from "./text-records";

/**
 * The report as tables, for spreadsheets: the article, its claims, then what was put to them, said and decided, what was
 * left unchecked, the comments of threads that it holds, the events, the sign-offs and versions, the rating scales, and the text by block. `claim` is a claim's
 * number in each of them. Positions are UTF-16 code units of the newest version, half-open; moments are UTC.
 */
export function reportTables(report: AuditReport): Table[] {
  const { article, claims, skips, coverage, conversation, timeline, versions } = report;
  const of = <T>(list: (claim: ReportClaim) => readonly T[]): OfClaim<T>[] =>
    claims.flatMap((claim) => list(claim).map((each) => ({ ...each, claim: claim.number })));
  const scales = report.ratingScales.flatMap(({ version, ratings }) =>
    ratings.map((rating) => ({ ...rating, scale: version })),
  );
  const signOffs = [...article.earlierSignOffs, ...(article.signOff ? [article.signOff] : [])];
  return [
    tableOf("article", articleColumns, [report]),
    tableOf("claims", claimColumns, claims),
    tableOf(
      "evidence",
      evidenceColumns,
      of((claim) => claim.evidence),
    ),
    tableOf(
      "verdicts",
      verdictColumns,
      of((claim) => claim.verdicts),
    ),
    tableOf(
      "decisions",
      decisionColumns,
      of((claim) => claim.decisions),
    ),
    tableOf("skips", skipColumns, skips),
    tableOf("unmarked", unmarkedColumns, coverage.unmarked),
    tableOf(
      "comments",
      commentColumns,
      conversation.included.flatMap((thread) => thread.comments.map((comment) => ({ thread, ...comment }))),
    ),
    tableOf("events", eventColumns, timeline),
    tableOf("sign-offs", signOffColumns, signOffs),
    tableOf("versions", versionColumns, versions),
    tableOf("scales", scaleColumns, scales),
    tableOf("text", textColumns, textRecords(report)),
  ];
}
