import { enter, perform } from "@/actions/door/enter";
import { pageActor, pageData } from "@/app/page-actor";
import { readUpTo } from "@/app/read-up-to";
import { authorize } from "@/lib/auth/authorize";
import { uploadSnapshot } from "@/lib/commands/evidence/upload-snapshot";
import { MAX_SNAPSHOT_BYTES, snapshotTooLarge } from "@/lib/domain/evidence/snapshot";
import { uploadSnapshotInput } from "@/lib/input/snapshot";
import { getSnapshotProgress } from "@/lib/queries/evidence/get-snapshot-progress";

/** How far one snapshot of the source has come, for a screen that waits for it. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const of = new URL(request.url).searchParams.get("of") ?? "";
  return Response.json(await pageData(getSnapshotProgress(await pageActor(), id, of)));
}

/**
 * Takes a file as the body of the request, since a server action would hold it several times over. Its name and what it
 * is for stand in the address; the answer is an ActionResult as JSON. Who asks is known before the first byte is read.
 */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const told = new URL(request.url).searchParams;
  const evidence = told.get("evidence");
  const input = {
    sourceId: id,
    name: told.get("name") ?? "",
    toldType: request.headers.get("content-type") || null,
    evidence: evidence && {
      evidenceId: evidence,
      claimId: told.get("claim"),
      revision: Number(told.get("revision")),
    },
  };
  const answer = await enter({ command: uploadSnapshot.commandName }, async (actor) => {
    authorize(actor, uploadSnapshot.permission);
    const bytes = await readUpTo(request, MAX_SNAPSHOT_BYTES);
    if (!bytes) return snapshotTooLarge();
    return perform(actor, uploadSnapshot, uploadSnapshotInput, { ...input, bytes }, told.get("key"));
  });
  return Response.json(answer);
}
