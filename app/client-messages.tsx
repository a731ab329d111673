import { getLocale, getMessages, getTimeZone } from "next-intl/server";
import type { ReactNode } from "react";
import { Words } from "@/components/ui/words";
import type messages from "@/messages/en.json";

type Namespace = keyof typeof messages;

/** Words that only server components and the log of events need; they never go to the browser. */
const serverOnly: readonly Namespace[] = [
  ...([
    "refusal",
    "event",
    "event-name",
    "live-event",
    "claim-field",
    "report",
    "history",
    "change",
    "changes-since",
  ] as const),
  ...([
    "log-fault",
    "word-diff",
    "evidence-card",
    "article-list",
    "source-library",
    "snapshot-list",
    "passage-how",
    "for-me",
    "mail",
    "unsubscribe",
  ] as const),
];

/** What the workbench's client components say. Every request of it carries these, so the list is short on purpose. */
export const workbenchWords: readonly Namespace[] = [
  ...([
    "common",
    "failure",
    "trouble",
    "draft",
    "shell",
    "find",
    "archive",
    "live",
    "workbench",
    "article",
    "coverage",
    "lines",
    "keys",
    "sign-off",
    "conversation",
    "role",
  ] as const),
  ...([
    "claims",
    "several",
    "claim",
    "evidence",
    "passage",
    "snapshot",
    "evidence-warning",
    "verdict-form",
    "decision-form",
    "source",
    "source-picker",
  ] as const),
  ...([
    "correction",
    "progress",
    "state",
    "category",
    "priority",
    "stance",
    "how-seen",
    "skip-reason",
    "source-kind",
    "source-medium",
    "due",
    "plan",
  ] as const),
];

/** What the pages outside the newsroom say: signing in, and what went wrong. */
export const entranceWords: readonly Namespace[] = ["common", "failure", "sign-in", "set-password", "trouble"];

/** Gives the client components below it the words of the named namespaces, or all that are not the server's alone. */
export async function ClientMessages({ only, children }: { only?: readonly Namespace[]; children: ReactNode }) {
  const [locale, timeZone, all] = await Promise.all([getLocale(), getTimeZone(), getMessages()]);
  const wanted = Object.entries(all).filter(([name]) =>
    only ? only.includes(name as Namespace) : !serverOnly.includes(name as Namespace),
  );
  return (
    <Words packed={JSON.stringify(Object.fromEntries(wanted))} locale={locale} timeZone={timeZone}>
      {children}
    </Words>
  );
}
