import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/authorize";
import { makeBundle } from "@/lib/commands/make-bundle";
import { narrowReport } from "@/lib/exporters/narrow-report";
import { reportFile } from "@/lib/exporters/report-file";
import { findReportFormat, reportFormats } from "@/lib/exporters/report-formats";
import type { AuditReport } from "@/lib/exporters/report-model";
import { words } from "@/lib/exporters/report-words";
import { attachment } from "../../attachment";
import { answerWithReport, notFound } from "../answer";

/** The audit report as a file to keep; `?claim=3` gives that of one claim. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string; format: string }> },
): Promise<Response> {
  const { slug, format: name } = await params;
  return answerWithReport(request, slug, async (report, actor) => {
    if (name === "bundle") return bundle(request, report, actor);
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

/** The bundle. Its export becomes an event of the log, so no other site may make somebody's browser ask for it. */
async function bundle(request: Request, report: AuditReport, actor: Actor): Promise<Response> {
  const site = request.headers.get("sec-fetch-site") ?? "none";
  if (site !== "same-origin" && site !== "none") return notFound(request);
  const made = await makeBundle({ personId: actor.id, idempotencyKey: randomUUID() }, report);
  if (!made.ok) throw new Error(`the bundle was refused: ${made.refusal.reason}`);
  return file(made.value, "application/zip", `${report.article.slug}-bundle.zip`);
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
