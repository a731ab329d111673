import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import type { ReportFormat } from "./report-formats";
import type { AuditReport } from "./report-model";

/** A file that leaves Galley. */
export type ReportFile = { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array };

/** The file of a report in a format, under a name that says of what it is. */
export async function reportFile(report: AuditReport, format: ReportFormat): Promise<ReportFile> {
  return { name: fileName(report, format), contentType: format.contentType, bytes: await format.write(report) };
}

function fileName({ article, scope }: AuditReport, { ending }: ReportFormat): string {
  return `${article.slug}-${scope.claim === null ? "report" : `claim-${scope.claim}`}.${ending}`;
}

/**
 * Many reports in one zip file: each as `write` gives it, and `contents.json`, which names them with their SHA-256. They
 * are taken one by one, so that only one is held as a report at a time. The files carry the time of the newest report.
 */
export async function reportsFile(
  reports: AsyncIterable<AuditReport>,
  write: (report: AuditReport) => Promise<ReportFile>,
  { from, to, format }: { readonly from: string; readonly to: string; readonly format: string },
): Promise<ReportFile> {
  const files: ReportFile[] = [];
  const contents: object[] = [];
  let madeAt = new Date(0);
  for await (const report of reports) {
    const file = await write(report);
    const { slug, title } = report.article;
    const sha256 = createHash("sha256").update(file.bytes).digest("hex");
    files.push(file);
    contents.push({ file: file.name, slug, title, bytes: file.bytes.byteLength, sha256 });
    if (new Date(report.generatedAt) > madeAt) madeAt = new Date(report.generatedAt);
  }
  const zip = new ZipFile();
  const options = { mtime: madeAt, forceDosTimestamp: true };
  const list = `${JSON.stringify({ from, to, format, reports: contents }, null, 2)}\n`;
  zip.addBuffer(Buffer.from(list), "contents.json", options);
  for (const { name, bytes } of files) zip.addBuffer(Buffer.from(bytes), name, options);
  zip.end();
  const bytes = new Uint8Array(await buffer(zip.outputStream));
  return { name: `reports-${from}-to-${to}-${format}.zip`, contentType: "application/zip", bytes };
}
