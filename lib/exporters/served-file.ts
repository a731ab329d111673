import type { AuditReport } from "@/lib/domain/report/report";
import { reportHtml, type Served } from "./html/html";
import { keptReport } from "./report/kept-report";
import { asReportFile, type ReportFile, reportFile } from "./report/report-file";
import { findReportFormat, type ReportFormatName } from "./report/report-formats";

type How = { readonly format: ReportFormatName; readonly served: Served | null };

/** A report as a file in a format; `served` makes the page of it that Galley itself shows, with its toolbar. */
export async function servedFile(report: AuditReport, { format: name, served }: How): Promise<ReportFile> {
  const format = formatNamed(name);
  if (served === null) return reportFile(report, format);
  const bytes = new TextEncoder().encode(reportHtml(report, served));
  return { name: `${report.article.slug}.html`, contentType: format.contentType, bytes };
}

/** The same of a report that was taken in, from its kept bytes: its JSON is what came, in its own version's form. */
export async function keptFile(bytes: Uint8Array, how: How): Promise<ReportFile> {
  const report = keptReport(bytes);
  if (how.format === "json" && how.served === null) return asReportFile(report, formatNamed("json"), bytes);
  return servedFile(report, how);
}

function formatNamed(name: ReportFormatName) {
  const format = findReportFormat(name);
  if (!format) throw new Error(`there is no report format ${name}`);
  return format;
}
