import "server-only";
import { type Actor, may } from "@/lib/auth/authorize";
import { type NotificationKind, notificationKinds, seenBy } from "@/lib/domain/notification/kinds";

/** What a person may be told of now: a role that was taken away takes what was told with it. */
export function kindsSeenBy(actor: Actor): NotificationKind[] {
  return notificationKinds.filter((kind) => may(actor, seenBy[kind]));
}
