import type { AuditReport } from "@/lib/domain/report/report";

/** Where the article stands in the newsroom's Galley. */
export function articleAddress({ newsroom, article }: AuditReport): string {
  return `${newsroom.galley}/articles/${encodeURIComponent(article.slug)}`;
}

/** Where a claim stands there. */
export function claimAddress(report: AuditReport, number: number): string {
  return `${articleAddress(report)}/claims/${number}`;
}

/** Where the article's version stands there: the text that positions are in. */
export function versionAddress(report: AuditReport): string {
  return `${articleAddress(report)}/versions/${report.version.number}`;
}
