import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { pageActor } from "@/app/page-actor";
import { ArticleFilter } from "@/components/article/list/article-filter";
import { ArticleRows } from "@/components/article/list/article-rows";
import { languageName } from "@/components/article/list/language-name";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { Pager } from "@/components/ui/pager";
import { may } from "@/lib/auth/authorize";
import { articleProgresses, listArticles, readArticleFilter } from "@/lib/queries/article/list-articles";
import type { SearchParams } from "@/lib/queries/search-params";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("article-list"))("title") };
}

export default async function ArticlesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const asked = readArticleFilter(await searchParams);
  const [t, locale, list] = await Promise.all([
    getTranslations("article-list"),
    getLocale(),
    listArticles(actor, asked),
  ]);
  const query = { q: asked.search, state: asked.progress ?? "", person: asked.person, language: asked.language };
  const active = Object.values(query).some((value) => value !== "");
  const mayImport = may(actor, "article:import");
  const isNew = list.languages.length === 0;
  const importLink = mayImport && (
    <Link href="/articles/import" className={buttonClass("primary")}>
      {t("import")}
    </Link>
  );
  return (
    <Page
      title={t("title")}
      lead={!isNew && <p>{t(active ? "found" : "lead", { total: list.total })}</p>}
      actions={!isNew && importLink}
    >
      {isNew ? (
        <EmptyState title={t("empty-title")}>
          <p>{t(mayImport ? "empty-import" : "empty-wait")}</p>
          {importLink}
        </EmptyState>
      ) : (
        <ArticleFilter
          search={asked.search}
          state={asked.progress ?? ""}
          person={asked.person}
          language={asked.language}
          active={active}
          states={articleProgresses.map((value) => ({ value, label: t(value) }))}
          people={[
            { value: "mine", label: t("mine", { name: actor.name }) },
            ...list.people.filter(({ id }) => id !== actor.id).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          languages={list.languages.map((value) => ({
            value,
            label: languageName(value, locale) ?? t("language-unknown"),
          }))}
        />
      )}
      {!isNew && list.total === 0 && (
        <EmptyState title={t("none-title")}>
          <p>{t("none-hint")}</p>
          <Link href="/articles" className={buttonClass()}>
            {(await getTranslations("filter"))("clear")}
          </Link>
        </EmptyState>
      )}
      {list.total > 0 && <ArticleRows rows={list.rows} />}
      <Pager path="/articles" query={query} page={list.page} pages={list.pages} />
    </Page>
  );
}
