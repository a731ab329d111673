import type { AuditReport } from "@/lib/domain/report/report";
import { reportAnnotations } from "@/lib/exporters/annotations";
import { reportClaimReviews } from "@/lib/exporters/claim-review/claim-review";
import { reportHtml } from "@/lib/exporters/html/html";
import { reportJson } from "@/lib/exporters/json/json";
import { utf8Of } from "@/lib/exporters/json/utf8-of";
import { reportPdf } from "@/lib/exporters/pdf/pdf";
import { galleyPdf } from "@/lib/exporters/proof/galley-pdf";
import { reportProof } from "@/lib/exporters/proof/proof";
import { proofHtml } from "@/lib/exporters/proof/proof-html";
import { reportCsv } from "@/lib/exporters/tables/csv";
import { reportTablesZip } from "@/lib/exporters/tables/tables-zip";
import { reportXlsx } from "@/lib/exporters/xlsx/xlsx";

/** The formats by name, which is their part of the address and the command line's word for them. */
const reportFormatNames = [
  "html",
  "pdf",
  "docx",
  "docx-ticks",
  "proof",
  "galley",
  "questions",
  "csv",
  "xlsx",
  "tables",
  "json",
  "claimreview",
  "annotations",
] as const;
export type ReportFormatName = (typeof reportFormatNames)[number];

/** A form in which a report leaves Galley. */
export type ReportFormat = {
  readonly name: ReportFormatName;
  readonly label: string;
  /** What a file of it ends with, without the dot. */
  readonly ending: string;
  readonly contentType: string;
  /** The file's bytes. The same report gives the same bytes. */
  readonly write: (report: AuditReport) => Promise<Uint8Array>;
};

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const jsonLd = "application/ld+json; charset=utf-8";

const forms: Readonly<Record<ReportFormatName, Omit<ReportFormat, "name">>> = {
  html: {
    label: "HTML",
    ending: "html",
    contentType: "text/html; charset=utf-8",
    write: inUtf8((report) => [reportHtml(report)]),
  },
  pdf: { label: "PDF", ending: "pdf", contentType: "application/pdf", write: reportPdf },
  docx: {
    label: "Proof, DOCX",
    ending: "proof.docx",
    contentType: docx,
    write: (report) => reportProof(report),
  },
  "docx-ticks": {
    ...{ label: "Proof with ticks, DOCX", ending: "proof-ticks.docx", contentType: docx },
    write: (report) => reportProof(report, { of: "claims", ticks: "pale" }),
  },
  proof: {
    ...{ label: "Proof, HTML", ending: "proof.html", contentType: "text/html; charset=utf-8" },
    write: inUtf8((report) => [proofHtml(report, { of: "claims", ticks: "nothing" })]),
  },
  galley: {
    ...{ label: "Galley, PDF", ending: "galley.pdf", contentType: "application/pdf" },
    write: (report) => galleyPdf(report, { of: "claims", ticks: "pale" }),
  },
  questions: {
    ...{ label: "Questions, DOCX", ending: "questions.docx", contentType: docx },
    write: (report) => reportProof(report, { of: "questions", ticks: "nothing" }),
  },
  csv: {
    label: "CSV",
    ending: "csv",
    contentType: "text/csv; charset=utf-8; header=present",
    write: inUtf8(reportCsv),
  },
  xlsx: {
    label: "XLSX",
    ending: "xlsx",
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: reportXlsx,
  },
  tables: { label: "Tables", ending: "tables.zip", contentType: "application/zip", write: reportTablesZip },
  json: { label: "JSON", ending: "json", contentType: "application/json; charset=utf-8", write: inUtf8(reportJson) },
  claimreview: {
    label: "ClaimReview",
    ending: "claimreview.jsonld",
    contentType: jsonLd,
    write: inUtf8(reportClaimReviews),
  },
  annotations: {
    label: "Web Annotation",
    ending: "annotations.jsonld",
    contentType: jsonLd,
    write: inUtf8(reportAnnotations),
  },
};

/** Every format; the route, the screen and the command line offer what stands here. */
export const reportFormats: readonly ReportFormat[] = reportFormatNames.map((name) => ({ name, ...forms[name] }));

/** The format of that name, or null. */
export function findReportFormat(name: string): ReportFormat | null {
  return reportFormats.find((format) => format.name === name) ?? null;
}

/** A writer of text, in pieces, as one of bytes. */
function inUtf8(write: (report: AuditReport) => Iterable<string>): ReportFormat["write"] {
  return async (report) => utf8Of(write(report));
}
