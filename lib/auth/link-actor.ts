import "server-only";
import { database } from "@/lib/data/database";
import { findPersonOfLink } from "@/lib/data/desk/one-time-links";
import { findActor } from "@/lib/data/desk/people";
import { sha256Hex } from "@/lib/data/sha256";
import { linkTokenForm } from "@/lib/domain/desk/one-time-link";
import type { Actor } from "./authorize";

/**
 * Whose one-time link this is, as a person who is not signed in; null for a token that is none, and of a closed account.
 * A link that was spent names its person too: what was done by it may be asked for again.
 */
export async function findActorOfLink(token: unknown): Promise<Actor | null> {
  if (typeof token !== "string" || !linkTokenForm.test(token)) return null;
  const personId = await findPersonOfLink(sha256Hex(token));
  return personId === null ? null : findActor(database(), personId);
}
