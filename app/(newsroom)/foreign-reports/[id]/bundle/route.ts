import { fileAnswer } from "@/app/file-answer";
import { pageActor, pageData } from "@/app/page-actor";
import { getForeignBundle } from "@/lib/queries/exchange/foreign-reports";

/** The bundle that a report came in, byte for byte. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await pageActor();
  const { id } = await params;
  const bundle = await pageData(getForeignBundle(actor, id));
  return fileAnswer(bundle, { name: `${id}-bundle.zip`, contentType: "application/zip" });
}
