import "server-only";
import { randomUUID } from "node:crypto";
import { valueApart } from "@/lib/apart/run-apart";
import type { Caller } from "@/lib/commands/define-command";
import { bringLogUpToDateIfPossible } from "@/lib/commands/record/keep-audit-log";
import { makeBundle } from "@/lib/commands/record/make-bundle";
import { findArticleById } from "@/lib/data/article/articles";
import { listSlugsOfPeriod } from "@/lib/data/report/report-exports";
import { NotFoundError } from "@/lib/domain/errors";
import { bundleName } from "@/lib/domain/record/bundle/layout";
import type { ExportScope } from "@/lib/domain/report/export-scope";
import type { AuditReport } from "@/lib/domain/report/report";
import { bundleFormat } from "@/lib/exporters/export-formats";
import { narrowReport } from "@/lib/exporters/report/narrow-report";
import { type ReportFile, reportsFile } from "@/lib/exporters/report/report-file";
import { findReportFormat } from "@/lib/exporters/report/report-formats";
import { getReportAsOperator } from "@/lib/queries/report/get-report";

/** Told how many of how many parts are made: articles of a period, or parts of one bundle. */
type Progress = (done: number, total: number) => Promise<void>;

/**
 * Makes the file of an export, for the worker and the command line; nothing that answers a request may call this. Each
 * bundle in it is an event of the caller's. Throws NotFoundError for an article, a claim or a format that is not there,
 * and SigningKeyError and DamagedLogError where a bundle's log cannot be signed.
 */
export async function makeExportFile(
  personId: string | null,
  scope: ExportScope,
  format: string,
  progress: Progress = async () => {},
): Promise<ReportFile> {
  await bringLogUpToDateIfPossible();
  const write = writerOf(personId, format);
  if (scope.of === "period") {
    const { from, to } = scope;
    const slugs = await listSlugsOfPeriod(from, to, scope.personId);
    return reportsFile(reportsOf(slugs, progress), write, { from, to, format });
  }
  const article = await findArticleById(scope.articleId);
  if (!article) throw new NotFoundError("article");
  const whole = await getReportAsOperator(article.slug);
  const report = scope.claim === null ? whole : narrowReport(whole, scope.claim);
  if (!report) throw new NotFoundError("claim");
  return write(report, progress);
}

type Writer = (report: AuditReport, progress?: Progress) => Promise<ReportFile>;

function writerOf(personId: string | null, name: string): Writer {
  if (name === bundleFormat.name) return (report, progress) => bundleFile(personId, report, progress);
  const format = findReportFormat(name);
  if (!format) throw new NotFoundError("format");
  return (report) => valueApart("export-report", { report, format: format.name, served: null }, { patient: true });
}

async function bundleFile(personId: string | null, report: AuditReport, progress?: Progress): Promise<ReportFile> {
  const caller: Caller = personId === null ? "operator" : { personId, idempotencyKey: randomUUID() };
  const bundle = await makeBundle(caller, report, progress);
  if (!bundle.ok) throw new Error(`the bundle was refused: ${bundle.refusal.reason}`);
  const name = `${bundleName(report.article.slug, report.scope.claim)}-bundle.zip`;
  return { name, contentType: "application/zip", bytes: bundle.value };
}

async function* reportsOf(slugs: readonly string[], progress: Progress): AsyncGenerator<AuditReport> {
  for (const [i, slug] of slugs.entries()) {
    await progress(i, slugs.length);
    yield await getReportAsOperator(slug);
  }
  await progress(slugs.length, Math.max(1, slugs.length));
}
