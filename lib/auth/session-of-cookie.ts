import "server-only";
import type { IncomingMessage } from "node:http";
import { type GetTokenParams, getToken } from "next-auth/jwt";
import { findSessionPerson } from "@/lib/data/desk/people";
import { env } from "@/lib/env";

/** The id of whoever is signed in and sends this request, before anything of its body is read; null for a stranger. */
export async function personOfCookie(request: IncomingMessage): Promise<string | null> {
  const asked = { headers: {}, cookies: cookiesIn(request.headers.cookie ?? "") } as unknown as GetTokenParams["req"];
  const token = await getToken({ req: asked, secret: env().NEXTAUTH_SECRET });
  if (token?.sub === undefined || token.sessionVersion === undefined) return null;
  return (await findSessionPerson(token.sub, token.sessionVersion))?.id ?? null;
}

function cookiesIn(header: string): Record<string, string> {
  const pairs = header.split(";").map((pair) => {
    const at = pair.indexOf("=");
    return [pair.slice(0, Math.max(0, at)).trim(), pair.slice(at + 1).trim()] as const;
  });
  return Object.fromEntries(pairs);
}
