import "server-only";
import { type Actor, may } from "@/lib/auth/authorize";
import { ok, type Result } from "@/lib/domain/result";
import { defineQuery } from "@/lib/queries/define-query";
import { countNoticesWaiting } from "@/lib/queries/evidence/count-notices";
import { countUnread } from "@/lib/queries/notification/count-unread";
import { countWaiting } from "@/lib/queries/verdict/count-waiting";
import { countForMe } from "./get-for-me";

/** How much waits behind each place of the navigation that says so; a place that its reader does not see is left out. */
export type PlaceCounts = {
  readonly "for-me": number;
  readonly queue?: number;
  readonly notifications?: number;
  readonly notices?: number;
};

/** What waits for a person, for the navigation. */
export const countPlaces = defineQuery(
  "article:read",
  async (actor: Actor, _: object): Promise<Result<PlaceCounts>> => {
    const [forMe, queue, notifications, notices] = await Promise.all([
      countForMe(actor),
      may(actor, "queue:read") ? countWaiting(actor) : undefined,
      may(actor, "notification:read") ? countUnread(actor) : undefined,
      may(actor, "notice:read") ? countNoticesWaiting(actor) : undefined,
    ]);
    return ok({
      "for-me": forMe,
      ...(queue !== undefined && { queue }),
      ...(notifications !== undefined && { notifications }),
      ...(notices !== undefined && { notices }),
    });
  },
);
