import { enter, perform } from "@/actions/door/enter";
import { pageActor, pageData } from "@/app/page-actor";
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

/**
 * The body, or null where it is longer than the limit or than it said. It is written to its place as it comes, so that it is
 * in memory once, and of what never comes nothing is; the door lets nobody in who does not say how long it is.
 */
async function readUpTo(request: Request, limit: number): Promise<Uint8Array | null> {
  const said = Number(request.headers.get("content-length"));
  if (said > limit) return null;
  const bytes = new Uint8Array(said);
  let length = 0;
  for await (const chunk of request.body ?? []) {
    if (length + chunk.byteLength > said) return null;
    bytes.set(chunk, length);
    length += chunk.byteLength;
  }
  return bytes.subarray(0, length);
}
