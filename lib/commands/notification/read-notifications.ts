import "server-only";
import { type Actor, authorize } from "@/lib/auth/authorize";
import { databaseTime } from "@/lib/data/database";
import { markRead } from "@/lib/data/notification/notifications";
import type { Permission } from "@/lib/domain/desk/permissions";
import { notificationKinds } from "@/lib/domain/notification/kinds";
import { ok, type Result } from "@/lib/domain/result";
import type { ReadNotificationsInput } from "@/lib/input/notification";

const permission: Permission = "notification:read";

/**
 * Notes what somebody has read of what they were told: some by id, or all up to a moment, of all kinds or of one. It is theirs
 * alone and tells nothing of any check, so that it is no event of the record. Gives how many they had not read before.
 */
export const readNotifications = Object.assign(
  async (actor: Actor, input: ReadNotificationsInput): Promise<Result<{ count: number }>> => {
    authorize(actor, permission);
    const which =
      "ids" in input
        ? { ids: input.ids }
        : { kinds: input.kind === null ? notificationKinds : [input.kind], until: input.until };
    return ok({ count: await markRead(actor.id, which, await databaseTime()) });
  },
  { permission },
);
