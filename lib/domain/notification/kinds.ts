import type { Permission } from "@/lib/domain/desk/permissions";

/** What people are told of. */
export const notificationKinds = ["mention", "reply", "sent-back", "approved", "assigned", "stale", "notice"] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** What a person must be allowed to see to be told of it, when it is made, shown and sent alike. */
export const seenBy: Readonly<Record<NotificationKind, Permission>> = {
  mention: "comment:read",
  reply: "comment:read",
  "sent-back": "article:read",
  approved: "article:read",
  assigned: "article:read",
  stale: "article:read",
  notice: "notice:read",
};

/** How often a person can have e-mails; whoever has not chosen has `usualOften`. */
export const mailOften = ["at-once", "hourly", "daily", "none"] as const;
export type MailOften = (typeof mailOften)[number];
export const usualOften: MailOften = "hourly";
