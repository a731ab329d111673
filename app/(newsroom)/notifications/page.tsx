import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { NotificationItem } from "@/components/notification/notification-item";
import { NotificationTabs } from "@/components/notification/notification-tabs";
import { ReadAll } from "@/components/notification/read-all";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { Pager } from "@/components/ui/pager";
import { getNotifications, readNotificationFilter } from "@/lib/queries/notification/get-notifications";
import type { SearchParams } from "@/lib/queries/search-params";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications"))("title") };
}

export default async function NotificationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const filter = readNotificationFilter(await searchParams);
  const { rows, page, pages, unread, unreadOf, readAt } = await pageData(getNotifications(actor, filter));
  const t = await getTranslations("notifications");
  const { kind, isUnreadOnly } = filter;
  const inView = kind === null ? unread : (unreadOf[kind] ?? 0);
  const show = isUnreadOnly ? "unread" : "";
  return (
    <Page
      title={t("title")}
      lead={<p>{t("lead")}</p>}
      actions={
        <Link href="/account#mail" className={buttonClass()}>
          {t("mail")}
        </Link>
      }
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <NotificationTabs kind={kind} isUnreadOnly={isUnreadOnly} unreadOf={unreadOf} unread={unread} />
        {inView > 0 && <ReadAll kind={kind} until={readAt.toISOString()} count={inView} />}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t(isUnreadOnly ? "none-unread-title" : "none-title")}>
          <p>{t(isUnreadOnly ? "none-unread" : "none")}</p>
          {isUnreadOnly && (
            <Link href="/notifications" className={buttonClass()}>
              {t("all")}
            </Link>
          )}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {rows.map((row) => (
            <li key={row.id}>
              <NotificationItem notification={row} />
            </li>
          ))}
        </ul>
      )}
      <Pager path="/notifications" query={{ kind: kind ?? "", show }} page={page} pages={pages} />
    </Page>
  );
}
