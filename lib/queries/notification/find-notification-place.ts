import type { Actor } from "@/lib/auth/authorize";
import { findNotification } from "@/lib/data/notification/notifications";
import { NotFoundError } from "@/lib/domain/errors";
import { defineQuery } from "@/lib/queries/define-query";
import { kindsSeenBy } from "@/lib/queries/parts/kinds-seen-by";
import { placesOf } from "@/lib/queries/parts/told-places";
import { isId } from "@/lib/queries/search-params";

/** Where something that a person was told stands, for the links of messages, which name no article. Throws NotFoundError. */
export const findNotificationPlace = defineQuery(
  "notification:read",
  async (actor: Actor, id: string): Promise<string> => {
    const found = isId(id) ? await findNotification(actor.id, id) : null;
    if (!found || !kindsSeenBy(actor).includes(found.kind)) throw new NotFoundError("notification");
    return (await placesOf([found]))(found).href;
  },
);
