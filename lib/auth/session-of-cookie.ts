import "server-only";
import { type GetTokenParams, getToken } from "next-auth/jwt";
import { findSessionPerson } from "@/lib/data/desk/people";
import { env } from "@/lib/env";
import type { Actor } from "./authorize";

/** Whoever sends a request, and the state of their sessions that it was signed in by. */
export type Session = { readonly actor: Actor; readonly sessionVersion: number };

/**
 * The session that a Cookie header is of, with the role that the database has now; null for a stranger, and where the account
 * was closed or the session ended. next-auth's own way to ask makes a new token each time, which nobody takes.
 */
export async function sessionOfCookie(header: string): Promise<Session | null> {
  const asked = { headers: {}, cookies: cookiesIn(header) } as unknown as GetTokenParams["req"];
  const token = await getToken({ req: asked, secret: env().NEXTAUTH_SECRET });
  if (token?.sub === undefined || token.sessionVersion === undefined) return null;
  const { sub, sessionVersion } = token;
  const actor = await findSessionPerson(sub, sessionVersion);
  return actor && { actor, sessionVersion };
}

function cookiesIn(header: string): Record<string, string> {
  const pairs = header.split(";").map((pair) => {
    const at = pair.indexOf("=");
    return [pair.slice(0, Math.max(0, at)).trim(), pair.slice(at + 1).trim()] as const;
  });
  return Object.fromEntries(pairs);
}
