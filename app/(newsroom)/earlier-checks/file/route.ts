import { fileAnswer } from "@/app/file-answer";
import { pageActor, pageData } from "@/app/page-actor";
import { getEarlierChecksFile } from "@/lib/queries/exchange/earlier-checks";

/** The whole library of earlier checks, each as it came. */
export async function GET(): Promise<Response> {
  const actor = await pageActor();
  const contentType = "application/ld+json; charset=utf-8";
  return fileAnswer(await pageData(getEarlierChecksFile(actor)), { name: "earlier-checks.jsonld", contentType });
}
