import { redirect } from "next/navigation";
import { pageActor, pageData } from "@/app/page-actor";
import { findNotificationPlace } from "@/lib/queries/notification/find-notification-place";

/** Leads from a message to what it told of: an article's own address has words of its title, which a message must not. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await pageActor();
  redirect(await pageData(findNotificationPlace(actor, (await params).id)));
}
