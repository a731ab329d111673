import "server-only";
import { type Actor, authorize } from "@/lib/auth/authorize";
import { endPresence, keepPresence } from "@/lib/data/live/presence";
import { ok, type Result } from "@/lib/domain/result";
import type { PresenceInput } from "@/lib/input/presence";

/**
 * Notes where a tab of the person is, or that it is closed. It changes nothing that the record is about, so it is no command
 * and no event; it takes the right to read articles.
 */
export async function notePresence(actor: Actor, { tab, place }: PresenceInput): Promise<Result<null>> {
  authorize(actor, "article:read");
  if (place === null) await endPresence(actor.id, tab);
  else await keepPresence(actor.id, tab, place);
  return ok(null);
}
