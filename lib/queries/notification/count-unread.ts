import type { Actor } from "@/lib/auth/authorize";
import { countNotifications } from "@/lib/data/notification/notifications";
import { defineQuery } from "@/lib/queries/define-query";
import { kindsSeenBy } from "@/lib/queries/parts/kinds-seen-by";

/** How much a person was told and has not read, for every page's navigation. */
export const countUnread = defineQuery("notification:read", (actor: Actor) =>
  countNotifications({ personId: actor.id, kinds: kindsSeenBy(actor), isUnreadOnly: true }),
);
