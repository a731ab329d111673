import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { KeepOpen } from "@/components/live/keep-open";
import { Pager } from "@/components/ui/pager";
import { QueueConversation } from "@/components/verdict/queue/queue-conversation";
import { QueueFilter } from "@/components/verdict/queue/queue-filter";
import { QueueFrame } from "@/components/verdict/queue/queue-frame";
import { queueHref } from "@/components/verdict/queue/queue-href";
import { QueueList } from "@/components/verdict/queue/queue-list";
import { QueueSteps } from "@/components/verdict/queue/queue-steps";
import { stepsFrom } from "@/components/verdict/queue/steps-from";
import { getConversation } from "@/lib/queries/conversation/get-conversation";
import { listUnreadHere } from "@/lib/queries/notification/list-unread-here";
import { choiceOf, isId, pageOf, paramOf, type SearchParams } from "@/lib/queries/search-params";
import { getQueue, queuePage } from "@/lib/queries/verdict/get-queue";
import { EmptyQueue } from "./empty-queue";
import { OpenClaim } from "./open-claim";

export async function generateMetadata() {
  return { title: (await getTranslations("queue"))("title") };
}

/** What waits for an editor's decision, and one claim of it in full. */
export default async function QueuePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const actor = await pageActor();
  const claim = paramOf(params, "claim");
  const filter = {
    who: choiceOf(params, "who", ["all"]) ?? "",
    article: paramOf(params, "article"),
    has: choiceOf(params, "has", ["none"]) ?? "",
  };
  const [t, queue] = await Promise.all([
    getTranslations("queue"),
    pageData(
      getQueue(actor, {
        claim: isId(claim) ? claim : null,
        article: filter.article || null,
        all: filter.who === "all",
        unassigned: filter.has === "none",
        page: pageOf(params),
      }),
    ),
  ]);
  const { rows, choice } = queue;
  const asked = { ...filter, page: queue.page };
  const open = choice?.claim.id ?? null;
  const [conversation, unread] = choice
    ? await Promise.all([
        pageData(getConversation(actor, choice.article.slug, choice.claim.number)),
        pageData(listUnreadHere(actor, { claimId: choice.claim.id })),
      ])
    : [null, []];
  const at = rows.findIndex(({ id }) => id === open);
  const place = at < 0 ? null : { at: (queue.page - 1) * queuePage + at + 1, of: queue.count };
  const { previous, next, then } = stepsFrom(queue, at, asked);
  return (
    <main id="content" className="page page-width">
      <QueueFrame
        heading={
          <div>
            <h1 className="page-title">{t("title")}</h1>
            <p className="text-soft">
              {t("waiting", { count: queue.count })}
              {queue.countAll > queue.count && ` · ${t("others", { count: queue.countAll - queue.count })}`}
            </p>
            {queue.tickCount > 0 && (
              <p>
                <Link href="/queue/ticks">{t("ticks", { count: queue.tickCount })}</Link>
              </p>
            )}
          </div>
        }
        filter={<QueueFilter who={asked.who} article={asked.article} has={asked.has} articles={queue.articles} />}
        list={
          rows.length > 0 && (
            <>
              <QueueList
                rows={rows.map((row) => ({ ...row, href: queueHref({ ...asked, claim: row.id }) }))}
                chosen={open}
              />
              <Pager path="/queue" query={filter} page={queue.page} pages={queue.pages} />
            </>
          )
        }
        open={open}
        place={place}
      >
        <KeepOpen name="claim" id={open} personId={actor.id} />
        <QueueSteps open={open} place={place} previous={previous} next={next} />
        {choice ? (
          <OpenClaim
            choice={choice}
            personId={actor.id}
            conversation={
              conversation && (
                <QueueConversation
                  key={choice.claim.id}
                  conversation={conversation}
                  unread={unread}
                  personId={actor.id}
                />
              )
            }
            asked={{ ...asked, older: paramOf(params, "older"), newer: paramOf(params, "newer") }}
            next={next}
            then={then}
          />
        ) : (
          <EmptyQueue claimAsked={claim !== ""} count={queue.count} countAll={queue.countAll} />
        )}
      </QueueFrame>
    </main>
  );
}
