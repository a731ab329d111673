import Link from "next/link";
import { useTranslations } from "next-intl";
import { type NotificationKind, notificationKinds } from "@/lib/domain/notification/kinds";

type Props = {
  readonly kind: NotificationKind | null;
  readonly isUnreadOnly: boolean;
  readonly unread: number;
  readonly unreadOf: Readonly<Partial<Record<NotificationKind, number>>>;
};

/** What the list shows: all, what is unread, or one kind; each with how much of it is unread. */
export function NotificationTabs({ kind, isUnreadOnly, unread, unreadOf }: Props) {
  const t = useTranslations("notifications");
  const tabs = [
    { href: "/notifications", name: t("all"), count: 0, isHere: kind === null && !isUnreadOnly },
    { href: "/notifications?show=unread", name: t("unread"), count: unread, isHere: kind === null && isUnreadOnly },
    ...notificationKinds.map((each) => ({
      href: `/notifications?kind=${each}`,
      name: t(`kind-${each}`),
      count: unreadOf[each] ?? 0,
      isHere: kind === each,
    })),
  ];
  return (
    <nav aria-label={t("title")} className="flex min-w-0 flex-wrap gap-x-4">
      {tabs.map(({ href, name, count, isHere }) => (
        <Link
          key={href}
          href={href}
          aria-current={isHere ? "page" : undefined}
          className="min-h-9 min-w-6 border-b-2 border-transparent py-1.5 text-center font-medium text-soft no-underline hover:text-ink aria-[current]:border-here aria-[current]:text-ink"
        >
          {name}
          {count > 0 && <span className="ms-1 tabular-nums">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
