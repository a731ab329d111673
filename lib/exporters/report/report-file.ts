import { createHash } from "node:crypto";
import { writeZip } from "@/lib/domain/record/bundle/zip";
import type { AuditReport } from "@/lib/domain/report/report";
import type { ReportFormat } from "./report-formats";

/** A file that leaves Galley. */
export type ReportFile = { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array };

/** The file of a report in a format, under a name that says of what it is. */
export async function reportFile(report: AuditReport, format: ReportFormat): Promise<ReportFile> {
  return asReportFile(report, format, await format.write(report));
}

/** The same of bytes that are written already. */
export function asReportFile(report: AuditReport, format: ReportFormat, bytes: Uint8Array): ReportFile {
  return { name: fileName(report, format), contentType: format.contentType, bytes };
}

function fileName({ article, scope }: AuditReport, { ending }: ReportFormat): string {
  return `${article.slug}-${scope.claim === null ? "report" : `claim-${scope.claim}`}.${ending}`;
}

/**
 * Many reports in one zip file: each as `write` gives it, and `contents.json`, which names them with their SHA-256. They
 * are taken one by one, so that only one is held as a report at a time.
 */
export async function reportsFile(
  reports: AsyncIterable<AuditReport>,
  write: (report: AuditReport) => Promise<ReportFile>,
  { from, to, format }: { readonly from: string; readonly to: string; readonly format: string },
): Promise<ReportFile> {
  const files: ReportFile[] = [];
  const contents: object[] = [];
  for await (const report of reports) {
    const file = await write(report);
    const { slug, title } = report.article;
    const sha256 = createHash("sha256").update(file.bytes).digest("hex");
    files.push(file);
    contents.push({ file: file.name, slug, title, bytes: file.bytes.byteLength, sha256 });
  }
  const list = new TextEncoder().encode(`${JSON.stringify({ from, to, format, reports: contents }, null, 2)}\n`);
  const bytes = writeZip([{ name: "contents.json", bytes: list }, ...files]);
  return { name: `reports-${from}-to-${to}-${format}.zip`, contentType: "application/zip", bytes };
}
