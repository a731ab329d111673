import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { databaseTime } from "@/lib/data/database";
import { markRead } from "@/lib/data/notification/notifications";
import { notificationKinds } from "@/lib/domain/notification/kinds";
import { ok, type Result } from "@/lib/domain/result";
import type { ReadNotificationsInput } from "@/lib/input/notification";
import { defineQuery } from "@/lib/queries/define-query";

/**
 * Notes what somebody has read of what they were told: some by id, or all up to a moment, of all kinds or of one. It is theirs
 * alone and tells nothing of any check, so that it is no event of the record. Gives how many they had not read before.
 */
export const readNotifications = defineQuery(
  "notification:read",
  async (actor: Actor, input: ReadNotificationsInput): Promise<Result<{ count: number }>> => {
    const which =
      "ids" in input
        ? { ids: input.ids }
        : { kinds: input.kind === null ? notificationKinds : [input.kind], until: input.until };
    return ok({ count: await markRead(actor.id, which, await databaseTime()) });
  },
);
