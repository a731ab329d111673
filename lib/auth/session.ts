import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { NotSignedInError } from "@/lib/domain/errors";
import type { Actor } from "./authorize";
import { sessionOfCookie } from "./session-of-cookie";

/** The session of this request; null as for findActorOfRequest. Read once a request. */
export const findSessionOfRequest = cache(async () => sessionOfCookie((await headers()).get("cookie") ?? ""));

/**
 * Whoever sends this request, with the role that the database has now; null when nobody is signed in, the account was
 * closed, or the session was ended.
 */
export async function findActorOfRequest(): Promise<Actor | null> {
  return (await findSessionOfRequest())?.actor ?? null;
}

/** The same, but throws NotSignedInError. */
export async function getActorOfRequest(): Promise<Actor> {
  const actor = await findActorOfRequest();
  if (!actor) throw new NotSignedInError();
  return actor;
}
