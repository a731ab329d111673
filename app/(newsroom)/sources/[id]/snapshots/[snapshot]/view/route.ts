import { notFound } from "next/navigation";
import { keptFile } from "@/app/kept-file";
import { pageActor, pageData } from "@/app/page-actor";
import { isShownType } from "@/lib/domain/evidence/snapshot-view";
import { getSnapshotFile } from "@/lib/queries/evidence/get-snapshot-file";

type Context = { params: Promise<{ id: string; snapshot: string }> };

/**
 * A kept picture or recording, to be shown inside the snapshot's page: only of types that hold nothing that could run. A
 * player asks for a part of a recording to go to a moment of it (RFC 9110, 14.2: one range of bytes).
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await pageActor();
  const { id, snapshot: snapshotId } = await params;
  const { snapshot, bytes } = await pageData(getSnapshotFile(actor, id, snapshotId));
  const type = snapshot.type ?? "";
  if (!isShownType(type)) notFound();
  const part = rangeOf(request.headers.get("range"), bytes.byteLength);
  if (!part) return keptFile(bytes, type, { "accept-ranges": "bytes", "content-disposition": "inline" });
  const answer = keptFile(bytes.subarray(part.start, part.end), type, {
    "accept-ranges": "bytes",
    "content-range": `bytes ${part.start}-${part.end - 1}/${bytes.byteLength}`,
  });
  return new Response(answer.body, { status: 206, headers: answer.headers });
}

/** The part that is asked for, half-open; null for the whole, also where the wish makes no sense. */
function rangeOf(header: string | null, length: number): { start: number; end: number } | null {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === "" && to === "") return null;
  const start = from === "" ? Math.max(length - Number(to), 0) : Number(from);
  const end = from === "" || to === "" ? length : Math.min(Number(to) + 1, length);
  return start < end ? { start, end } : null;
}
