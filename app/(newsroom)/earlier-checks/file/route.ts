import { attachment } from "@/app/(newsroom)/articles/[slug]/attachment";
import { pageActor, pageData } from "@/app/page-actor";
import { getEarlierChecksFile } from "@/lib/queries/earlier-checks";

/** The whole library of earlier checks, each as it came. */
export async function GET(): Promise<Response> {
  const actor = await pageActor();
  return new Response(await pageData(getEarlierChecksFile(actor)), {
    headers: {
      "content-type": "application/ld+json; charset=utf-8",
      "content-disposition": attachment("earlier-checks.jsonld"),
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
