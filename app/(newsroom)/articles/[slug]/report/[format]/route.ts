import { findReportFormat, reportFormats } from "@/lib/exporters/report-formats";
import { words } from "@/lib/exporters/report-words";
import { answerWithReport, notFound } from "../answer";

/** The audit report as a file to keep. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string; format: string }> },
): Promise<Response> {
  const { slug, format: name } = await params;
  return answerWithReport(request, slug, (report) => {
    const format = findReportFormat(name);
    if (!format) {
      const formats = reportFormats.map((each) => each.name).join(", ");
      return notFound(request, words("report.unknown-format", { format: name, formats }));
    }
    return new Response(format.write(report), {
      headers: {
        "content-type": format.contentType,
        "content-disposition": attachment(`${report.article.slug}-report.${format.name}`),
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  });
}

/**
 * RFC 6266 with the name in UTF-8 (RFC 8187) and, for old programs, in ASCII: slugs may hold letters of any script.
 * encodeURIComponent leaves ' ( ) * as they are, which RFC 8187 does not allow.
 */
function attachment(name: string): string {
  const ascii = name.replace(/[^A-Za-z0-9._-]/g, "_");
  const utf8 = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`;
}
