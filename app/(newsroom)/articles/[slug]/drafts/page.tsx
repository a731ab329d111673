import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { slugIn } from "@/app/slug-in";
import { DraftList } from "@/components/draft/draft-list";
import { OpenDraftView } from "@/components/draft/open-draft";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { WayBack } from "@/components/ui/way-back";
import { getDrafts } from "@/lib/queries/draft/get-drafts";
import { paramOf, type SearchParams } from "@/lib/queries/search-params";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata() {
  return { title: (await getTranslations("draft-notes"))("title") };
}

/** An article's drafts and the proofs that came back: their notes, gone through by keys, and what the writer made of corrections. */
export default async function DraftsPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const slug = slugIn((await params).slug);
  const asked = paramOf(await searchParams, "draft");
  const [t, drafts] = await Promise.all([
    getTranslations("draft-notes"),
    pageData(getDrafts(actor, slug, /^[1-9]\d{0,6}$/.test(asked) ? Number(asked) : null)),
  ]);
  const { article, rows, open, rights } = drafts;
  const home = `/articles/${article.slug}`;
  const ways = rights.revise && (
    <>
      <Link href={`${home}/export?format=docx`} className={buttonClass()}>
        {t("proof-out")}
      </Link>
      <Link href={`${home}/versions/new`} className={buttonClass()}>
        {t("new-draft")}
      </Link>
      <Link href={`${home}/proof`} className={buttonClass()}>
        {t("return-proof")}
      </Link>
    </>
  );
  return (
    <Page
      title={t("title")}
      above={<WayBack href={home}>{article.title}</WayBack>}
      lead={<p>{t("lead")}</p>}
      actions={open && ways}
    >
      {open ? (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[15rem_minmax(0,48rem)]">
          <DraftList rows={rows} open={open.number} address={`${home}/drafts`} />
          <OpenDraftView key={open.id} open={open} article={article} rights={rights} />
        </div>
      ) : (
        <EmptyState title={t("none-title")}>
          <p>{t("none-body")}</p>
          <div className="flex flex-wrap gap-2">{ways}</div>
        </EmptyState>
      )}
    </Page>
  );
}
