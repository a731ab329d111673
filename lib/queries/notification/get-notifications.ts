import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { listCommentsById } from "@/lib/data/conversation/comments";
import { databaseTime } from "@/lib/data/database";
import { namesOfPeople } from "@/lib/data/desk/people";
import {
  countNotifications,
  countUnreadByKind,
  listNotifications,
  type Notification,
} from "@/lib/data/notification/notifications";
import { withLabels } from "@/lib/domain/conversation/mentions";
import { type NotificationKind, notificationKinds } from "@/lib/domain/notification/kinds";
import { defineQuery } from "@/lib/queries/define-query";
import { kindsSeenBy } from "@/lib/queries/parts/kinds-seen-by";
import { type PageOfRows, readPage } from "@/lib/queries/parts/page-of-rows";
import { placesOf, type ToldPlace } from "@/lib/queries/parts/told-places";
import { choiceOf, pageOf, type SearchParams } from "@/lib/queries/search-params";

/** Something that a person was told, as the list shows it. `by` is null for Galley itself. */
export type ListedNotification = Pick<Notification, "id" | "kind" | "at"> &
  ToldPlace & {
    readonly isRead: boolean;
    readonly by: string | null;
    /** What the comment says, as it was typed, with people by name; null where it is about none. */
    readonly said: string | null;
  };

export type NotificationList = PageOfRows<ListedNotification> & {
  /** How many unread ones there are in all, and of each kind. */
  readonly unread: number;
  readonly unreadOf: Readonly<Partial<Record<NotificationKind, number>>>;
  /** When this was read: marking all as read leaves out what came later. */
  readonly readAt: Date;
};

/** What the page's address asks for: one kind or all, unread ones alone or all. */
export function readNotificationFilter(params: SearchParams) {
  return {
    kind: choiceOf(params, "kind", notificationKinds),
    isUnreadOnly: choiceOf(params, "show", ["unread"]) !== null,
    page: pageOf(params),
  };
}

/** What a person was told, the newest first. */
export const getNotifications = defineQuery(
  "notification:read",
  async (actor: Actor, filter: ReturnType<typeof readNotificationFilter>): Promise<NotificationList> => {
    const seen = kindsSeenBy(actor);
    const { kind, isUnreadOnly, page } = filter;
    const of = { personId: actor.id, kinds: kind === null ? seen : seen.filter((each) => each === kind), isUnreadOnly };
    const readAt = await databaseTime();
    const rows = await readPage(
      page,
      () => countNotifications(of),
      (range) => listNotifications(of, range),
    );
    const unread = await countUnreadByKind({ personId: actor.id, kinds: seen });
    return {
      ...rows,
      rows: await listed(rows.rows),
      unread: [...unread.values()].reduce((sum, count) => sum + count, 0),
      unreadOf: Object.fromEntries(unread),
      readAt,
    };
  },
);

async function listed(rows: readonly Notification[]): Promise<ListedNotification[]> {
  const comments = new Map(
    (await listCommentsById(rows.flatMap(({ commentId }) => commentId ?? []))).map((each) => [each.id, each]),
  );
  const people = await namesOfPeople([
    ...rows.flatMap(({ byId }) => byId ?? []),
    ...[...comments.values()].flatMap(({ mentions }) => mentions),
  ]);
  const labels = new Map([...people].map(([id, { name }]) => [id, name]));
  const placeOf = await placesOf(rows);
  return rows.map((row) => {
    const words = comments.get(row.commentId ?? "")?.words ?? null;
    return {
      ...{ id: row.id, kind: row.kind, at: row.at, isRead: row.readAt !== null },
      ...placeOf(row),
      by: people.get(row.byId ?? "")?.name ?? null,
      said: words && withLabels(words, labels),
    };
  });
}
