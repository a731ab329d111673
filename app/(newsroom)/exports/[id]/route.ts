import { fileAnswer } from "@/app/file-answer";
import { pageActor, pageData } from "@/app/page-actor";
import { log } from "@/lib/log";
import { getExportFile } from "@/lib/queries/report/get-exports";

/** The file of a kept export. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await pageActor();
  const { id } = await params;
  const file = await pageData(getExportFile(actor, id));
  const requestId = request.headers.get("x-request-id") ?? "";
  log.info({ requestId, actor: actor.id, export: id }, "export downloaded");
  return fileAnswer(file.bytes, file);
}
