import { answerWithReport, notFound } from "@/app/(newsroom)/articles/[slug]/report/answer";
import { fileAnswer } from "@/app/file-answer";
import { valueApart } from "@/lib/apart/run-apart";
import { narrowReport } from "@/lib/exporters/report/narrow-report";
import { findReportFormat, reportFormats } from "@/lib/exporters/report/report-formats";
import { words } from "@/lib/exporters/report/report-words";

/**
 * The audit report as a file to take along; `?claim=3` gives that of one claim. A bundle is not among them: making one is
 * an event of the log, which no address may cause by being opened.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string; format: string }> },
): Promise<Response> {
  const { slug, format: name } = await params;
  return answerWithReport(request, slug, async (report) => {
    const format = findReportFormat(name);
    if (!format) {
      const formats = reportFormats.map((each) => each.name).join(", ");
      return notFound(request, words("report.unknown-format", { format: name, formats }));
    }
    const claim = new URL(request.url).searchParams.get("claim");
    const narrowed = claim === null ? report : narrowReport(report, Number(claim));
    if (!narrowed) return notFound(request, words("report.no-such-claim"));
    const file = await valueApart("render-report", { report: narrowed, format: format.name, served: null });
    return fileAnswer(file.bytes, file);
  });
}
