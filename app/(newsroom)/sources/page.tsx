import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { pageActor } from "@/app/page-actor";
import { SourceFilter } from "@/components/evidence/source/source-filter";
import { SourceRows } from "@/components/evidence/source/source-rows";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { Pager } from "@/components/ui/pager";
import { may } from "@/lib/auth/authorize";
import { listSources, readSourceFilter } from "@/lib/queries/evidence/list-sources";
import type { SearchParams } from "@/lib/queries/search-params";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("source-library"))("title") };
}

export default async function SourcesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const asked = readSourceFilter(await searchParams);
  const [t, filters, list] = await Promise.all([
    getTranslations("source-library"),
    getTranslations("filter"),
    listSources(actor, asked),
  ]);
  const shown = {
    kind: asked.kind ?? "",
    medium: asked.medium ?? "",
    publisher: asked.publisher,
    status: asked.status === "current" ? "" : asked.status,
    snapshot: asked.snapshot ?? "",
    confidential: asked.confidential ? "yes" : "",
  };
  const query = { q: asked.search, ...shown };
  const active = Object.values(query).some((value) => value !== "");
  const isEmpty = list.total === 0 && !active;
  return (
    <Page title={t("title")} lead={!isEmpty && <p>{t(active ? "found" : "lead", { total: list.total })}</p>}>
      {isEmpty ? (
        <EmptyState title={t("empty-title")}>
          <p>{t("empty")}</p>
          <Link href="/articles" className={buttonClass("primary")}>
            {t("to-articles")}
          </Link>
        </EmptyState>
      ) : (
        <SourceFilter search={asked.search} {...shown} publishers={list.publishers} active={active} />
      )}
      {active && list.total === 0 && (
        <EmptyState title={t("none-title")}>
          <p>{t("none-hint")}</p>
          <Link href="/sources" className={buttonClass()}>
            {filters("clear")}
          </Link>
        </EmptyState>
      )}
      {list.total > 0 && <SourceRows rows={list.rows} mayMerge={may(actor, "source:merge")} />}
      <Pager path="/sources" query={query} page={list.page} pages={list.pages} />
    </Page>
  );
}
