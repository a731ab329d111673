import "server-only";
import { randomUUID } from "node:crypto";
import { failExport } from "@/lib/commands/fail-export";
import { bringLogUpToDateIfPossible } from "@/lib/commands/keep-audit-log";
import { keepExport } from "@/lib/commands/keep-export";
import { makeBundle } from "@/lib/commands/make-bundle";
import { findArticleById } from "@/lib/data/articles";
import type { Jobs } from "@/lib/data/jobs";
import { findExport, type KeptFile, type ReportExport, updateExportProgress } from "@/lib/data/report-exports";
import { isUnderWay } from "@/lib/domain/export-scope";
import { getReportAsOperator } from "@/lib/queries/get-report";
import { makeReportFile, type Progress } from "@/lib/queries/make-report-file";

/**
 * Makes the file of an export and keeps it. Doing it twice, or late, changes nothing: what has ended stays as it is.
 * Throws what went wrong, and then the job comes back, a few times.
 */
export async function makeExportJob({ exportId }: Jobs["make-export"]): Promise<void> {
  const asked = await findExport(exportId);
  if (!asked || !isUnderWay(asked.state)) return;
  await updateExportProgress(exportId, 0, asked.total);
  const progress = async (done: number, total: number) => {
    await updateExportProgress(exportId, done, total);
  };
  const { scope, format } = asked;
  await bringLogUpToDateIfPossible();
  const file = format === "bundle" ? await bundleFile(asked, progress) : await makeReportFile(scope, format, progress);
  await keepExport("worker", { exportId, file });
}

/** The bundle of an article; that it was made is an event of whoever asked for it. */
async function bundleFile({ scope, askedById }: ReportExport, progress: Progress): Promise<KeptFile> {
  const article = scope.of === "article" ? await findArticleById(scope.articleId) : null;
  if (!article) throw new Error("a bundle is of an article");
  const report = await getReportAsOperator(article.slug);
  const bundle = await makeBundle({ personId: askedById, idempotencyKey: randomUUID() }, report, progress);
  if (!bundle.ok) throw new Error(`the bundle was refused: ${bundle.refusal.reason}`);
  return { name: `${article.slug}-bundle.zip`, contentType: "application/zip", bytes: bundle.value };
}

/** An export whose making failed again and again. */
export async function exportLostJob({ exportId }: Jobs["export-lost"]): Promise<void> {
  await failExport("worker", { exportId });
}
