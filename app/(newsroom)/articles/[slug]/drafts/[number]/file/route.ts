import { keptDownload } from "@/app/kept-file";
import { pageActor, pageData } from "@/app/page-actor";
import { slugIn } from "@/app/slug-in";
import { log } from "@/lib/log";
import { getDraftFile } from "@/lib/queries/draft/get-draft-file";

/** A writer's document as it came, as a file to keep, for whoever may read it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string; number: string }> },
): Promise<Response> {
  const actor = await pageActor();
  const { slug, number } = await params;
  const asked = /^\d{1,9}$/.test(number) ? Number(number) : 0;
  const file = await pageData(getDraftFile(actor, slugIn(slug), asked));
  log.info({ requestId: request.headers.get("x-request-id") ?? "", actor: actor.id }, "draft downloaded");
  return keptDownload(file.bytes, file.name);
}
