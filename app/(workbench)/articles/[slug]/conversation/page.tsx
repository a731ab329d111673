import { getTranslations } from "next-intl/server";
import { pageActor, pageData, seenOfRequest } from "@/app/page-actor";
import { slugIn } from "@/app/slug-in";
import { Conversation } from "@/components/conversation/conversation";
import { PanelUpTo } from "@/components/live/panel-up-to";
import { ReadHere } from "@/components/notification/read-here";
import { getConversation } from "@/lib/queries/conversation/get-conversation";
import { listUnreadHere } from "@/lib/queries/notification/list-unread-here";

export async function generateMetadata() {
  return { title: (await getTranslations("conversation"))("heading") };
}

/** What the desk said about the article, its words and its claims. */
export default async function ConversationPage({ params }: { params: Promise<{ slug: string }> }) {
  const actor = await pageActor();
  const t = await getTranslations("conversation");
  const conversation = await pageData(getConversation(actor, slugIn((await params).slug), null));
  const unread = await pageData(listUnreadHere(actor, { articleId: conversation.article.id }));
  return (
    <section aria-labelledby="conversation-heading" className="grid gap-4 px-5 py-5">
      <h2 id="conversation-heading" className="text-base font-bold">
        {t("heading")}
      </h2>
      <Conversation conversation={conversation} personId={actor.id} />
      <ReadHere ids={unread} />
      <PanelUpTo seen={await seenOfRequest()} personId={actor.id} />
    </section>
  );
}
