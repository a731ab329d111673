import { narrowReport } from "@/lib/exporters/narrow-report";
import { reportFile } from "@/lib/exporters/report-file";
import { findReportFormat, reportFormats } from "@/lib/exporters/report-formats";
import { words } from "@/lib/exporters/report-words";
import { attachment } from "../../attachment";
import { answerWithReport, notFound } from "../answer";

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
    const { bytes, contentType, name: fileName } = await reportFile(narrowed, format);
    return file(bytes, contentType, fileName);
  });
}

function file(bytes: Uint8Array, contentType: string, name: string): Response {
  return new Response(bytes as BodyInit, {
    headers: {
      "content-type": contentType,
      "content-disposition": attachment(name),
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
