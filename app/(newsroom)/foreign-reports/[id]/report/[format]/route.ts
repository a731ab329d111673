import { answerApart, notFound } from "@/app/(newsroom)/articles/[slug]/report/answer";
import { fileAnswer } from "@/app/file-answer";
import { pageActor, pageData } from "@/app/page-actor";
import { findReportFormat } from "@/lib/exporters/report/report-formats";
import { getForeignReportFile } from "@/lib/queries/exchange/foreign-reports";

/** A report of another newsroom in a format: the bytes that its own Galley gives. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; format: string }> },
): Promise<Response> {
  const actor = await pageActor();
  const { id, format: name } = await params;
  const format = findReportFormat(name);
  if (!format) return notFound(request);
  return answerApart(request, async () => {
    const file = await pageData(getForeignReportFile(actor, id, format));
    return fileAnswer(file.bytes, file);
  });
}
