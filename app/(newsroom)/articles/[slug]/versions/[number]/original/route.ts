import { keptDownload } from "@/app/kept-file";
import { pageActor, pageData } from "@/app/page-actor";
import { slugIn } from "@/app/slug-in";
import { log } from "@/lib/log";
import { getOriginal } from "@/lib/queries/article/get-original";

/**
 * The bytes that a version was read from, as a file to keep. They may be anybody's page, so no browser is to take them
 * for one: they are of no type, and an attachment.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string; number: string }> },
): Promise<Response> {
  const actor = await pageActor();
  const { slug, number } = await params;
  const article = slugIn(slug);
  const original = await pageData(getOriginal(actor, article, /^\d{1,9}$/.test(number) ? Number(number) : 0));
  const requestId = request.headers.get("x-request-id") ?? "";
  log.info({ requestId, actor: actor.id, version: number }, "original downloaded");
  return keptDownload(original.bytes, original.name);
}
