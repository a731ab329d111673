import { pageActor, pageData } from "@/app/page-actor";
import { takeFile } from "@/app/take-file";
import { uploadSnapshot } from "@/lib/commands/evidence/upload-snapshot";
import { uploadSnapshotInput } from "@/lib/input/snapshot";
import { getSnapshotProgress } from "@/lib/queries/evidence/get-snapshot-progress";

type Address = { readonly params: Promise<{ id: string }> };

/** How far one snapshot of the source has come, for a screen that waits for it. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const { id } = await params;
  const of = new URL(request.url).searchParams.get("of") ?? "";
  return Response.json(await pageData(getSnapshotProgress(await pageActor(), id, of)));
}

/** Takes a file as a snapshot of the source, with what is said of it. */
export async function POST(request: Request, { params }: Address): Promise<Response> {
  const { id: sourceId } = await params;
  return takeFile(request, uploadSnapshot, uploadSnapshotInput, (input, bytes) => ({ ...input, sourceId, bytes }));
}
