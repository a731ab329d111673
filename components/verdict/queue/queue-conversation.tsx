import { useTranslations } from "next-intl";
import { Conversation } from "@/components/conversation/conversation";
import { ReadHere } from "@/components/notification/read-here";
import type { Conversation as Said } from "@/lib/queries/conversation/get-conversation";

type Props = {
  readonly conversation: Said;
  /** The notifications that are read by reading this, by id. */
  readonly unread: readonly string[];
  readonly personId: string;
};

/** What the desk said about the claim that is decided on: open where something is open, else folded. */
export function QueueConversation({ conversation, unread, personId }: Props) {
  const t = useTranslations("conversation");
  const open = conversation.threads.filter(({ resolved }) => !resolved).length;
  return (
    <details open={open > 0} className="border-t border-line pt-3">
      <summary className="min-h-9 py-1.5 text-xs font-semibold text-soft">
        {t("of-claim", { open, resolved: conversation.threads.length - open })}
      </summary>
      <div className="max-w-[75ch] pt-2">
        <Conversation conversation={conversation} personId={personId} />
      </div>
      <ReadHere ids={unread} />
    </details>
  );
}
