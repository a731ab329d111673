import { answerApart, htmlResponse } from "@/app/(newsroom)/articles/[slug]/report/answer";
import { pageActor, pageData } from "@/app/page-actor";
import { valueApart } from "@/lib/apart/run-apart";
import { reportFormats } from "@/lib/exporters/report/report-formats";
import { getForeignReport } from "@/lib/queries/exchange/foreign-reports";

/** A report of another newsroom as a page, with its downloads in every format. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await pageActor();
  const { id } = await params;
  const report = await pageData(getForeignReport(actor, id));
  const downloads = reportFormats.map(({ name, label }) => ({
    name: label,
    address: `/foreign-reports/${id}/report/${name}`,
  }));
  const nonce = request.headers.get("x-nonce");
  const served = { nonce, workbench: `/foreign-reports/${id}`, exports: null, downloads };
  return answerApart(request, async () =>
    htmlResponse((await valueApart("render-kept-report", { report, format: "html", served })).bytes),
  );
}
