import { getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { CheckCard } from "@/components/exchange/earlier-check/check-card";
import { ImportChecksForm } from "@/components/exchange/earlier-check/import-checks-form";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSearch } from "@/components/ui/filter-fields";
import { Page } from "@/components/ui/page";
import { Pager } from "@/components/ui/pager";
import { may } from "@/lib/auth/authorize";
import { searchEarlierChecks } from "@/lib/queries/exchange/earlier-checks";
import { pageOf, paramOf, type SearchParams } from "@/lib/queries/search-params";

const path = "/earlier-checks";

export async function generateMetadata() {
  return { title: (await getTranslations("earlier-checks"))("title") };
}

/** What other outlets have found: to search, and to take more in. */
export default async function EarlierChecksPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const search = paramOf(params, "q");
  const [t, list] = await Promise.all([
    getTranslations("earlier-checks"),
    pageData(searchEarlierChecks(actor, { search, page: pageOf(params) })),
  ]);
  const isEmpty = list.total === 0 && search === "";
  return (
    <Page
      title={t("title")}
      lead={<p>{t("lead")}</p>}
      actions={
        !isEmpty && (
          <a href={`${path}/file`} className={buttonClass()} download="earlier-checks.jsonld">
            {t("export")}
          </a>
        )
      }
    >
      {may(actor, "earlier-check:import") && <ImportChecksForm />}
      {isEmpty ? (
        <EmptyState title={t("empty-title")}>
          <p>{t("empty")}</p>
        </EmptyState>
      ) : (
        <FilterBar path={path} active={search !== ""}>
          <FilterSearch name="q" label={t("search")} value={search} />
        </FilterBar>
      )}
      {!isEmpty && list.total === 0 && (
        <EmptyState title={t("none-title")}>
          <p>{t("none")}</p>
        </EmptyState>
      )}
      {list.total > 0 && (
        <section className="grid gap-2" aria-labelledby="found">
          <h2 id="found" className="text-soft">
            {t("found", { total: list.total })}
          </h2>
          <ul className="divide-y divide-line rounded-xl border border-line bg-panel">
            {list.rows.map((check) => (
              <li key={check.id} className="px-4 py-4 sm:px-5">
                <CheckCard check={check} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Pager path={path} query={{ q: search }} page={list.page} pages={list.pages} />
    </Page>
  );
}
