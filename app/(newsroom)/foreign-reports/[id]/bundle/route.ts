import { attachment } from "@/app/(newsroom)/articles/[slug]/attachment";
import { pageActor, pageData } from "@/app/page-actor";
import { getForeignBundle } from "@/lib/queries/foreign-reports";

/** The bundle that a report came in, byte for byte. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await pageActor();
  const { id } = await params;
  const bundle = await pageData(getForeignBundle(actor, id));
  return new Response(new Uint8Array(bundle), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": attachment(`${id}-bundle.zip`),
      "cache-control": "no-store",
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
    },
  });
}
