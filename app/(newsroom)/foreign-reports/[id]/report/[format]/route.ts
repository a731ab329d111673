import { notFound } from "@/app/(newsroom)/articles/[slug]/report/answer";
import { fileAnswer } from "@/app/file-answer";
import { pageActor, pageData } from "@/app/page-actor";
import { reportFile } from "@/lib/exporters/report-file";
import { findReportFormat } from "@/lib/exporters/report-formats";
import { getForeignReport } from "@/lib/queries/foreign-reports";

/** A report of another newsroom in a format: the bytes that its own Galley gives. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; format: string }> },
): Promise<Response> {
  const actor = await pageActor();
  const { id, format: name } = await params;
  const report = await pageData(getForeignReport(actor, id));
  const format = findReportFormat(name);
  if (!format) return notFound(request);
  const file = await reportFile(report, format);
  return fileAnswer(file.bytes, file);
}
