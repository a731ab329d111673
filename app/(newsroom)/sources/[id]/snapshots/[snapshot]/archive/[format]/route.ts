import { notFound } from "next/navigation";
import { answerApart } from "@/app/(newsroom)/articles/[slug]/report/answer";
import { keptDownload } from "@/app/kept-file";
import { pageActor, pageData } from "@/app/page-actor";
import { valueApart } from "@/lib/apart/run-apart";
import { captureOf } from "@/lib/evidence/archive/capture-of-snapshot";
import { log } from "@/lib/log";
import { getSnapshotFile } from "@/lib/queries/evidence/get-snapshot-file";

type Context = { params: Promise<{ id: string; snapshot: string; format: string }> };

/** A snapshot as archiving tools open it: a WARC file, or a WACZ with its index. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await pageActor();
  const { id, snapshot: snapshotId, format } = await params;
  if (format !== "warc" && format !== "wacz") notFound();
  const { snapshot, bytes } = await pageData(getSnapshotFile(actor, id, snapshotId));
  const capture = captureOf(snapshot, bytes);
  const requestId = request.headers.get("x-request-id") ?? "";
  log.info({ requestId, actor: actor.id, snapshot: snapshot.id, format }, "snapshot downloaded");
  const name = `snapshot-${snapshot.id}`;
  return answerApart(request, async () => {
    const archive = await valueApart("write-archive", { capture, format });
    return keptDownload(archive, format === "warc" ? `${name}.warc.gz` : `${name}.wacz`);
  });
}
