import { keptDownload } from "@/app/kept-file";
import { pageActor, pageData } from "@/app/page-actor";
import { snapshotFileName } from "@/lib/domain/evidence/snapshot-file-name";
import { log } from "@/lib/log";
import { getSnapshotFile } from "@/lib/queries/evidence/get-snapshot-file";

type Context = { params: Promise<{ id: string; snapshot: string }> };

/** The exact bytes of a snapshot, as a file to keep. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await pageActor();
  const { id, snapshot: snapshotId } = await params;
  const { snapshot, bytes } = await pageData(getSnapshotFile(actor, id, snapshotId));
  const requestId = request.headers.get("x-request-id") ?? "";
  log.info({ requestId, actor: actor.id, snapshot: snapshot.id }, "snapshot downloaded");
  return keptDownload(bytes, snapshotFileName(snapshot));
}
