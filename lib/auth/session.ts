import "server-only";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { findSessionPerson } from "@/lib/data/desk/people";
import { NotSignedInError } from "@/lib/domain/errors";
import type { Actor } from "./authorize";
import { nextAuthOptions } from "./next-auth-options";

/**
 * Whoever sends this request, with the role that the database has now; null when nobody is signed in, the account was
 * closed, or the session was ended. Read once a request.
 */
export const findActorOfRequest = cache(async (): Promise<Actor | null> => {
  const session = await getServerSession(nextAuthOptions());
  if (!session?.personId || session.sessionVersion === undefined) return null;
  return findSessionPerson(session.personId, session.sessionVersion);
});

/** The same, but throws NotSignedInError. */
export async function getActorOfRequest(): Promise<Actor> {
  const actor = await findActorOfRequest();
  if (!actor) throw new NotSignedInError();
  return actor;
}
