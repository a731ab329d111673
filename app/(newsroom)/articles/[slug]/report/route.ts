import { valueApart } from "@/lib/apart/run-apart";
import { reportFormats } from "@/lib/exporters/report/report-formats";
import { answerWithReport, htmlResponse, reportAddress } from "./answer";

/** The audit report as a page of its own, with a toolbar that does not print. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  return answerWithReport(request, slug, async (report) => {
    const downloads = reportFormats.map(({ name, label }) => ({
      name: label,
      address: `${reportAddress(report.article.slug)}/${name}`,
    }));
    const workbench = `/articles/${encodeURIComponent(report.article.slug)}`;
    const exports = `${workbench}/export`;
    const served = { nonce: request.headers.get("x-nonce"), workbench, exports, downloads };
    return htmlResponse((await valueApart("render-report", { report, format: "html", served })).bytes);
  });
}
