"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { readNotificationsAction } from "@/actions/notification";

type Props = {
  readonly id: string;
  readonly href: string;
  readonly isRead: boolean;
  readonly className: string;
  readonly children: ReactNode;
};

/** A link to what somebody was told, which is read by following it, also where the place itself would not say so. */
export function ReadingLink({ id, href, isRead, className, children }: Props) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={className}
      onClick={() => {
        if (!isRead) readNotificationsAction({ ids: [id] }).catch(() => {});
      }}
    >
      {children}
    </Link>
  );
}
