import { reportCsv } from "./csv";
import { reportHtml } from "./html";
import { reportJson } from "./json";
import type { AuditReport } from "./report-model";

/** A form in which a report leaves Galley. Its name is its file ending and its part of the address, too. */
export type ReportFormat = {
  readonly name: "html" | "json" | "csv";
  readonly label: string;
  readonly contentType: string;
  readonly write: (report: AuditReport) => string;
};

/** Every format; the route, the toolbar and the command line offer what stands here. */
export const reportFormats: readonly ReportFormat[] = [
  { name: "html", label: "HTML", contentType: "text/html; charset=utf-8", write: (report) => reportHtml(report) },
  { name: "json", label: "JSON", contentType: "application/json; charset=utf-8", write: reportJson },
  { name: "csv", label: "CSV", contentType: "text/csv; charset=utf-8; header=present", write: reportCsv },
];

/** The format of that name, or null. */
export function findReportFormat(name: string): ReportFormat | null {
  return reportFormats.find((format) => format.name === name) ?? null;
}
