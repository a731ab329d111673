import "server-only";
import { oneOf } from "@/lib/data/columns";
import { database } from "@/lib/data/database";
import type { Prisma } from "@/lib/data/generated/client";
import { type NotificationKind, notificationKinds } from "@/lib/domain/notification/kinds";

/** Something that a person was told of. `byId` is null for Galley itself. */
export type Notification = {
  readonly id: string;
  readonly personId: string;
  readonly kind: NotificationKind;
  readonly byId: string | null;
  readonly articleId: string;
  readonly claimId: string | null;
  readonly commentId: string | null;
  readonly at: Date;
  readonly readAt: Date | null;
};

/** What a list of them is of: one person's, of kinds that they may see, unread ones alone or all. */
export type NotificationsOf = {
  readonly personId: string;
  readonly kinds: readonly NotificationKind[];
  readonly isUnreadOnly: boolean;
};

/** A comment that was emptied has nothing left to be told of. */
function whereOf({ personId, kinds, isUnreadOnly }: NotificationsOf): Prisma.NotificationWhereInput {
  return {
    personId,
    kind: { in: [...kinds] },
    ...(isUnreadOnly && { readAt: null }),
    OR: [{ commentId: null }, { comment: { emptiedAt: null } }],
  };
}

/** How many there are. */
export async function countNotifications(of: NotificationsOf): Promise<number> {
  return database().notification.count({ where: whereOf(of) });
}

/** How many unread ones there are of each kind. */
export async function countUnreadByKind(
  of: Omit<NotificationsOf, "isUnreadOnly">,
): Promise<ReadonlyMap<NotificationKind, number>> {
  const rows = await database().notification.groupBy({
    by: ["kind"],
    where: whereOf({ ...of, isUnreadOnly: true }),
    _count: true,
  });
  return new Map(rows.map(({ kind, _count }) => [oneOf(notificationKinds, kind), _count]));
}

/** A page of them, the newest first. */
export async function listNotifications(
  of: NotificationsOf,
  page: { skip: number; take: number },
): Promise<Notification[]> {
  const rows = await database().notification.findMany({
    where: whereOf(of),
    orderBy: [{ at: "desc" }, { id: "desc" }],
    ...page,
  });
  return rows.map(notificationOf);
}

/** One of a person's, or null. */
export async function findNotification(personId: string, id: string): Promise<Notification | null> {
  const row = await database().notification.findFirst({ where: { id, personId } });
  return row && notificationOf(row);
}

/** Notes that a person has read these of theirs; gives how many they had not read before. */
export async function markRead(
  personId: string,
  which: { readonly ids: readonly string[] } | { readonly kinds: readonly NotificationKind[]; readonly until: Date },
  readAt: Date,
): Promise<number> {
  const some =
    "ids" in which ? { id: { in: [...which.ids] } } : { kind: { in: [...which.kinds] }, at: { lte: which.until } };
  const { count } = await database().notification.updateMany({
    where: { personId, readAt: null, ...some },
    data: { readAt },
  });
  return count;
}

/** The unread ones of a person that a place shows: a claim with its conversation, or the article's conversation; by id. */
export async function listUnreadAt(
  personId: string,
  place: { readonly claimId: string } | { readonly articleId: string },
): Promise<string[]> {
  const where = "claimId" in place ? place : { ...place, claimId: null };
  const rows = await database().notification.findMany({
    where: { personId, readAt: null, ...where },
    select: { id: true },
    take: 500,
  });
  return rows.map(({ id }) => id);
}

/** A row as the rest of Galley knows it. */
export function notificationOf(row: Omit<Notification, "kind"> & { readonly kind: string }): Notification {
  const { id, personId, kind, byId, articleId, claimId, commentId, at, readAt } = row;
  return { id, personId, kind: oneOf(notificationKinds, kind), byId, articleId, claimId, commentId, at, readAt };
}
