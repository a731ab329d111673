import { getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { slugIn } from "@/app/slug-in";
import { ArticleExportForm } from "@/components/report/article-export-form";
import { ExportList } from "@/components/report/export-list";
import { Page } from "@/components/ui/page";
import { WayBack } from "@/components/ui/way-back";
import { exportFormats } from "@/lib/exporters/export-formats";
import { getExports } from "@/lib/queries/report/get-exports";
import { choiceOf, type SearchParams } from "@/lib/queries/search-params";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata() {
  return { title: (await getTranslations("export"))("title") };
}

/** Files of an article's report: to make one, and those that were made. */
export default async function ExportPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const slug = slugIn((await params).slug);
  const names = exportFormats.map(({ name }) => name);
  const first = choiceOf(await searchParams, "format", names) ?? "html";
  const [t, { article, claims, rows }] = await Promise.all([
    getTranslations("export"),
    pageData(getExports(actor, slug)),
  ]);
  return (
    <Page
      title={t("title")}
      above={<WayBack href={`/articles/${article.slug}`}>{article.title}</WayBack>}
      lead={
        <p>
          {t.rich("lead", {
            report: (words) => (
              <a href={`/articles/${article.slug}/report`} className="text-ink underline">
                {words}
              </a>
            ),
          })}
        </p>
      }
    >
      <ArticleExportForm articleId={article.id} claims={claims} formats={exportFormats} first={first} />
      <ExportList rows={rows} labels={Object.fromEntries(exportFormats.map(({ name, label }) => [name, label]))} />
    </Page>
  );
}
