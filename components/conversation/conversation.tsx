import { useTranslations } from "next-intl";
import type { Conversation as Said } from "@/lib/queries/conversation/get-conversation";
import { BeginThread } from "./begin-thread";
import { NewComment } from "./new-comment";
import { Thread } from "./thread";

/** What the desk said about a claim or an article, and the field in which more is said. */
export function Conversation({ conversation, personId }: { conversation: Said; personId: string }) {
  const t = useTranslations("conversation");
  const { threads, article, claim, people, names, mayWrite } = conversation;
  return (
    <div className="grid gap-4">
      {threads.length === 0 && <p className="text-soft">{t(claim ? "none-on-claim" : "none")}</p>}
      {threads.length > 0 && (
        <ul className="divide-y divide-line [&>li]:py-4 [&>li:first-child]:pt-0">
          {threads.map((thread) => (
            <li key={thread.id}>
              <Thread thread={thread} conversation={conversation} personId={personId} />
            </li>
          ))}
        </ul>
      )}
      {mayWrite &&
        (claim ? (
          <BeginThread
            {...{ people, names }}
            articleId={article.id}
            label={t("on-claim")}
            draft={`${personId}:comment:${claim.id}`}
            on={{ of: "claim", claimId: claim.id }}
          />
        ) : (
          <NewComment people={people} names={names} />
        ))}
    </div>
  );
}
