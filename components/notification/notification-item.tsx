import { useFormatter, useTranslations } from "next-intl";
import type { ListedNotification } from "@/lib/queries/notification/get-notifications";
import { shortened } from "@/messages/shortened";
import { ReadingLink } from "./reading-link";

/** Something that a person was told: who did what, where, and what was said; the row is the link to the place. */
export function NotificationItem({ notification }: { notification: ListedNotification }) {
  const { id, kind, by, at, article, claim, said, isRead, href } = notification;
  const t = useTranslations("notifications");
  const format = useFormatter();
  return (
    <ReadingLink
      id={id}
      href={href}
      isRead={isRead}
      className={`grid min-h-11 grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-0.5 py-2.5 no-underline hover:bg-sunken ${isRead ? "text-soft" : "text-ink"}`}
    >
      <span className="min-w-0">
        {!isRead && (
          <>
            <span aria-hidden="true" className="me-2 inline-block size-2 rounded-full bg-ink align-middle" />
            <span className="unseen">{t("is-new")}: </span>
          </>
        )}
        {t.rich(kind, { by: by ?? "Galley", b: (name) => <bdi className="font-medium">{name}</bdi> })}
        {claim && <span className="text-soft"> · {t("claim", { number: claim.number })}</span>}
      </span>
      <time dateTime={at.toISOString()} className="text-[0.8125rem] text-soft tabular-nums">
        {format.dateTime(at, { dateStyle: "medium", timeStyle: "short" })}
      </time>
      {said !== null && (
        <span dir="auto" className="col-span-full line-clamp-2 break-words">
          {said}
        </span>
      )}
      <span className="col-span-full line-clamp-1 font-serif">
        <bdi>{shortened(claim?.statement ?? article.title)}</bdi>
      </span>
      {claim && (
        <span className="col-span-full truncate text-[0.8125rem] text-soft">
          <bdi>{article.title}</bdi>
        </span>
      )}
    </ReadingLink>
  );
}
