import "server-only";
import { findArticleById } from "@/lib/data/articles";
import { listSlugsOfPeriod } from "@/lib/data/report-exports";
import { NotFoundError } from "@/lib/domain/errors";
import type { ExportScope } from "@/lib/domain/export-scope";
import { narrowReport } from "@/lib/exporters/narrow-report";
import { type ReportFile, reportFile, reportsFile } from "@/lib/exporters/report-file";
import { findReportFormat, type ReportFormat } from "@/lib/exporters/report-formats";
import type { AuditReport } from "@/lib/exporters/report-model";
import { getReportAsOperator } from "./get-report";

/** Told after each article how many of how many are made. */
export type Progress = (done: number, total: number) => Promise<void>;

/**
 * Makes the file of an export, for the worker and the command line; nothing that answers a request may call this.
 * Throws NotFoundError for an article, a claim or a format that is not there.
 */
export async function makeReportFile(
  scope: ExportScope,
  formatName: string,
  progress: Progress = async () => {},
): Promise<ReportFile> {
  const format = findReportFormat(formatName);
  if (!format) throw new NotFoundError("format");
  if (scope.of === "period") {
    const slugs = await listSlugsOfPeriod(scope.from, scope.to, scope.personId);
    return reportsFile(reportsOf(slugs, progress), format, { from: scope.from, to: scope.to });
  }
  const article = await findArticleById(scope.articleId);
  if (!article) throw new NotFoundError("article");
  return makeArticleFile(article.slug, scope.claim, format);
}

/** The same for an article by its slug, whole or one claim of it. */
export async function makeArticleFile(slug: string, claim: number | null, format: ReportFormat): Promise<ReportFile> {
  const whole = await getReportAsOperator(slug);
  const report = claim === null ? whole : narrowReport(whole, claim);
  if (!report) throw new NotFoundError("claim");
  return reportFile(report, format);
}

async function* reportsOf(slugs: readonly string[], progress: Progress): AsyncGenerator<AuditReport> {
  for (const [i, slug] of slugs.entries()) {
    await progress(i, slugs.length);
    yield await getReportAsOperator(slug);
  }
  await progress(slugs.length, Math.max(1, slugs.length));
}
