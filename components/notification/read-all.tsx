"use client";

import { useTranslations } from "next-intl";
import { readNotificationsAction } from "@/actions/notification";
import { Button } from "@/components/ui/button";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import type { NotificationKind } from "@/lib/domain/notification/kinds";

type Props = {
  /** The kind that is shown; null for all. */
  readonly kind: NotificationKind | null;
  /** When the page was read: what came later stays unread. */
  readonly until: string;
  readonly count: number;
};

/** Marks everything that the list holds, on all of its pages, as read. */
export function ReadAll({ kind, until, count }: Props) {
  const t = useTranslations("notifications");
  const announce = useAnnounce();
  const { run, pending, failure } = useAction(readNotificationsAction);
  const read = async () => {
    if (await run({ kind, until })) announce(t("read-now"));
  };
  return (
    <span className="grid gap-1">
      <Button onClick={read} disabled={pending}>
        {t(kind === null ? "read-all" : "read-kind", { count })}
      </Button>
      {failure && (
        <span role="alert" className="text-[0.8125rem]">
          {failure.words}
        </span>
      )}
    </span>
  );
}
