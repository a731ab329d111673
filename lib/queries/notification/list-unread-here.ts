import type { Actor } from "@/lib/auth/authorize";
import { listUnreadAt } from "@/lib/data/notification/notifications";
import { defineQuery } from "@/lib/queries/define-query";

/** What a person was told and reads by opening a claim, or an article's conversation; by id. */
export const listUnreadHere = defineQuery(
  "notification:read",
  (actor: Actor, place: { readonly claimId: string } | { readonly articleId: string }) => listUnreadAt(actor.id, place),
);
