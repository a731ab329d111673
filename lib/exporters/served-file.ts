import { reportHtml, type Served } from "./html";
import { type ReportFile, reportFile } from "./report-file";
import { findReportFormat, type ReportFormatName } from "./report-formats";
import type { AuditReport } from "./report-model";

/** A report as a file in a format; `served` makes the page of it that Galley itself shows, with its toolbar. */
export async function servedFile(
  report: AuditReport,
  { format: name, served }: { readonly format: ReportFormatName; readonly served: Served | null },
): Promise<ReportFile> {
  const format = findReportFormat(name);
  if (!format) throw new Error(`there is no report format ${name}`);
  if (served === null) return reportFile(report, format);
  const bytes = new TextEncoder().encode(reportHtml(report, served));
  return { name: `${report.article.slug}.html`, contentType: format.contentType, bytes };
}
