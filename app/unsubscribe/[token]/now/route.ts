import { randomUUID } from "node:crypto";
import { findPersonOfMailToken } from "@/lib/auth/mail-token";
import { chooseMail } from "@/lib/commands/notification/choose-mail";
import { NotSignedInError } from "@/lib/domain/errors";

type Props = { params: Promise<{ token: string }> };

/**
 * Unsubscribes whoever a message was for, as RFC 8058 has programs ask for it, and as the page's button does. Who has unsubscribed
 * already, or whose account is closed, has what they asked for.
 */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { token } = await params;
  const personId = await findPersonOfMailToken(token);
  if (personId === null) return new Response("unknown", { status: 404 });
  try {
    const isByLink = true;
    await chooseMail({ personId, idempotencyKey: randomUUID() }, { often: "none", isByLink });
  } catch (error) {
    if (!(error instanceof NotSignedInError)) throw error;
  }
  const isFromPage = (await request.text()).split("&").includes("from=page");
  // A program must not be led on; a browser goes back to the page, which says what was done.
  if (!isFromPage) return new Response("done", { status: 200 });
  return new Response(null, { status: 303, headers: { location: `/unsubscribe/${token}?done` } });
}

/** Whoever opens the address that programs post to comes to the page with the button. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  return new Response(null, { status: 303, headers: { location: `/unsubscribe/${(await params).token}` } });
}
