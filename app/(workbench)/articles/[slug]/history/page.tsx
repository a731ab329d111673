import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { pageActor, pageData, seenOfRequest } from "@/app/page-actor";
import { slugIn } from "@/app/slug-in";
import { PanelUpTo } from "@/components/live/panel-up-to";
import { HistoryList } from "@/components/record/history/history-list";
import { buttonClass } from "@/components/ui/button-class";
import { getHistory } from "@/lib/queries/record/get-history";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ claim?: string; page?: string }> };

export async function generateMetadata({ searchParams }: Props) {
  const [t, { claim }] = await Promise.all([getTranslations("history"), searchParams]);
  const number = numberIn(claim);
  return { title: number === null ? t("of-article") : t("of-claim", { number }) };
}

/** The history of the article, or of the one claim that `claim` names. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const t = await getTranslations("history");
  const asked = await searchParams;
  const claim = numberIn(asked.claim);
  const { article, events, page, hasOlder } = await pageData(
    getHistory(actor, slugIn((await params).slug), claim, numberIn(asked.page) ?? 1),
  );
  const base = `/articles/${article.slug}`;
  const turn = (to: number) =>
    `${base}/history?${new URLSearchParams({ ...(claim !== null && { claim: String(claim) }), page: String(to) })}`;
  return (
    <section aria-labelledby="history-heading" className="grid gap-4 px-4 py-5">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="history-heading" className="text-base font-bold">
          {claim === null ? t("of-article") : t("of-claim", { number: claim })}
        </h2>
        {claim !== null && (
          <Link href={`${base}/history`} scroll={false}>
            {t("whole-article")}
          </Link>
        )}
      </div>
      <PanelUpTo seen={await seenOfRequest()} personId={actor.id} />
      <HistoryList events={events} claimHref={(number) => `${base}/claims/${number}`} />
      <div className="flex justify-between">
        {page > 1 && (
          <Link href={turn(page - 1)} scroll={false} className={buttonClass()}>
            {t("newer")}
          </Link>
        )}
        {hasOlder && (
          <Link href={turn(page + 1)} scroll={false} className={buttonClass()}>
            {t("older")}
          </Link>
        )}
      </div>
    </section>
  );
}

function numberIn(value: string | undefined): number | null {
  return value !== undefined && /^[1-9]\d{0,6}$/.test(value) ? Number(value) : null;
}
