import type { DraftReader } from "@/lib/data/draft/drafts";
import { type Actor, may } from "./authorize";

/** Which writers' documents a person may read: they may name confidential sources. The right is `draft:read`. */
export function draftReaderOf(actor: Actor): DraftReader {
  return { seesAll: may(actor, "draft:read"), ownId: may(actor, "draft:read", ["has-added"]) ? actor.id : null };
}
