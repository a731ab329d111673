import "server-only";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { findSessionPerson } from "@/lib/data/desk/people";
import { NotSignedInError } from "@/lib/domain/errors";
import type { Actor } from "./authorize";
import { nextAuthOptions } from "./next-auth-options";

/** Whoever sends a request, and the state of their sessions that it was signed in by. */
type Session = { readonly actor: Actor; readonly sessionVersion: number };

/** The session of this request; null as for findActorOfRequest. Read once a request. */
export const findSessionOfRequest = cache(async (): Promise<Session | null> => {
  const session = await getServerSession(nextAuthOptions());
  if (!session?.personId || session.sessionVersion === undefined) return null;
  const { personId, sessionVersion } = session;
  const actor = await findSessionPerson(personId, sessionVersion);
  return actor && { actor, sessionVersion };
});

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
