import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { NoticeItem } from "@/components/evidence/notice/notice-item";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { Pager } from "@/components/ui/pager";
import { listNotices, readNoticeFilter } from "@/lib/queries/evidence/list-notices";
import type { SearchParams } from "@/lib/queries/search-params";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notices"))("title") };
}

export default async function NoticesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const filter = readNoticeFilter(await searchParams);
  const { rows, page, pages, mayAnswer, isOn } = await pageData(listNotices(actor, filter));
  const t = await getTranslations("notices");
  const tabs = [
    { href: "/notices", name: t("open"), isHere: !filter.isAnswered },
    { href: "/notices?show=answered", name: t("answered"), isHere: filter.isAnswered },
  ];
  return (
    <Page
      title={t("title")}
      lead={
        <>
          <p>{t("lead")}</p>
          {!isOn && <p className="text-[0.8125rem]">{t("off")}</p>}
        </>
      }
    >
      <nav aria-label={t("title")} className="flex gap-4 border-b border-line">
        {tabs.map(({ href, name, isHere }) => (
          <Link
            key={href}
            href={href}
            aria-current={isHere ? "page" : undefined}
            className="-mb-px border-b-2 border-transparent py-1.5 font-semibold text-soft no-underline hover:text-ink aria-[current]:border-here aria-[current]:text-ink"
          >
            {name}
          </Link>
        ))}
      </nav>
      {rows.length === 0 ? (
        <EmptyState title={t(filter.isAnswered ? "none-answered-title" : "none-title")}>
          <p>{t(filter.isAnswered ? "none-answered" : "none")}</p>
        </EmptyState>
      ) : (
        <ul className="grid gap-4">
          {rows.map((notice) => (
            <li key={notice.id}>
              <NoticeItem notice={notice} personId={actor.id} mayAnswer={mayAnswer} />
            </li>
          ))}
        </ul>
      )}
      <Pager path="/notices" query={{ show: filter.isAnswered ? "answered" : "" }} page={page} pages={pages} />
    </Page>
  );
}
