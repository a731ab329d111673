import { findReportFormat, reportFormats } from "@/lib/exporters/report-formats";
import { words } from "@/lib/exporters/report-words";
import { attachment } from "../../attachment";
import { answerWithReport, notFound } from "../answer";

/** The audit report as a file to keep. */
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
    return new Response((await format.write(report)) as BodyInit, {
      headers: {
        "content-type": format.contentType,
        "content-disposition": attachment(`${report.article.slug}-report.${format.ending}`),
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  });
}
