import { reportCsv } from "./csv";
import { reportHtml } from "./html";
import { reportJson } from "./json";
import { reportPdf } from "./pdf";
import type { AuditReport } from "./report-model";

/** A form in which a report leaves Galley. Its name is its part of the address and the command line's word for it. */
export type ReportFormat = {
  readonly name: "html" | "pdf" | "json" | "csv";
  readonly label: string;
  /** What a file of it ends with, without the dot. */
  readonly ending: string;
  readonly contentType: string;
  /** The file's bytes. The same report gives the same bytes. */
  readonly write: (report: AuditReport) => Promise<Uint8Array>;
};

/** Every format; the route, the toolbar and the command line offer what stands here. */
export const reportFormats: readonly ReportFormat[] = [
  { name: "html", label: "HTML", ending: "html", contentType: "text/html; charset=utf-8", write: inUtf8(reportHtml) },
  { name: "pdf", label: "PDF", ending: "pdf", contentType: "application/pdf", write: reportPdf },
  {
    name: "json",
    label: "JSON",
    ending: "json",
    contentType: "application/json; charset=utf-8",
    write: inUtf8(reportJson),
  },
  {
    name: "csv",
    label: "CSV",
    ending: "csv",
    contentType: "text/csv; charset=utf-8; header=present",
    write: inUtf8(reportCsv),
  },
];

/** The format of that name, or null. */
export function findReportFormat(name: string): ReportFormat | null {
  return reportFormats.find((format) => format.name === name) ?? null;
}

/** A writer of text as one of bytes. */
function inUtf8(write: (report: AuditReport) => string): ReportFormat["write"] {
  return async (report) => new TextEncoder().encode(write(report));
}
