import { withLabels } from "@/lib/domain/conversation/mentions";
import type { NotificationKind } from "@/lib/domain/notification/kinds";
import { shortened } from "@/messages/shortened";
import { translate as t } from "@/messages/translate";

/** One thing that a message tells. The last three are words that are not published yet, and null unless they may be sent. */
export type MailItem = {
  readonly id: string;
  readonly kind: NotificationKind;
  /** Null for Galley itself. */
  readonly by: string | null;
  readonly claim: number | null;
  readonly title: string | null;
  readonly statement: string | null;
  readonly said: string | null;
};

type Mail = {
  readonly newsroom: string | null;
  /** The address of this Galley, without a slash at the end. */
  readonly galley: string;
  readonly items: readonly MailItem[];
  /** How many more there are. */
  readonly more: number;
  readonly token: string;
};

/** The most of a comment that a message holds, in UTF-16 code units. */
const MOST_SAID = 500;

/** A message's subject and plain text. Its links name what a person was told of by id alone: an article's address has words of its title. */
export function mailText({ newsroom, galley, items, more, token }: Mail): { subject: string; text: string } {
  const [first] = items;
  const count = items.length + more;
  const about = count === 1 && first ? sentence(first) : t("mail.several", { count });
  const lines = items.flatMap((item) => [
    sentence(item),
    ...[item.title, item.statement].flatMap((words) => (words === null ? [] : `  ${shortened(words)}`)),
    ...(item.said === null
      ? []
      : cut(item.said)
          .split("\n")
          .map((line) => `  > ${line}`)),
    `  ${galley}/notifications/${item.id}`,
    "",
  ]);
  const rest = more > 0 ? [t("mail.more", { count: more }), `  ${galley}/notifications`, ""] : [];
  const foot = ["-- ", t("mail.why"), `${galley}/account`, t("mail.unsubscribe"), unsubscribeAddress(galley, token)];
  return {
    subject: t("mail.subject", { newsroom: newsroom ?? "Galley", about }),
    text: [...lines, ...rest, ...foot, ""].join("\n"),
  };
}

/** Where a message's reader unsubscribes, as a page; the address that programs post to is one step further. */
export function unsubscribeAddress(galley: string, token: string): string {
  return `${galley}/unsubscribe/${token}`;
}

/** A comment's words as they are typed: people by name. */
export function plainSaid(words: string, names: ReadonlyMap<string, { readonly name: string }>): string {
  return withLabels(words, new Map([...names].map(([id, { name }]) => [id, name])));
}

function sentence({ kind, by, claim }: MailItem): string {
  return t(`mail.${kind}`, { by: by ?? "Galley", claim: claim === null ? "none" : String(claim) });
}

function cut(words: string): string {
  return words.length > MOST_SAID ? `${words.slice(0, MOST_SAID)}…` : words;
}
