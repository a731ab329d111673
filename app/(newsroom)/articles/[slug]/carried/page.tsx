import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { slugIn } from "@/app/slug-in";
import { CarriedKeys } from "@/components/claim/carried/carried-keys";
import { CarriedList } from "@/components/claim/carried/carried-list";
import { ReaffirmOverlapped } from "@/components/claim/carried/reaffirm-overlapped";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { WayBack } from "@/components/ui/way-back";
import { FindingMark } from "@/components/verdict/finding-mark";
import { WordDiffView } from "@/components/verdict/word-diff-view";
import { may } from "@/lib/auth/authorize";
import { getCarried } from "@/lib/queries/claim/get-carried";
import { listOverlapped } from "@/lib/queries/claim/list-overlapped";
import { paramOf, type SearchParams } from "@/lib/queries/search-params";
import { OpenCarried } from "./open-carried";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata() {
  return { title: (await getTranslations("carried"))("title") };
}

/** The walk through everything that a new version left to look at, old and new side by side. */
export default async function CarriedPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const slug = slugIn((await params).slug);
  const asked = Number(paramOf(await searchParams, "claim"));
  const [t, { article, rows, choice }, overlapped] = await Promise.all([
    getTranslations("carried"),
    pageData(getCarried(actor, slug, Number.isInteger(asked) ? asked : null)),
    pageData(listOverlapped(actor, slug)),
  ]);
  const address = `/articles/${article.slug}/carried`;
  const at = rows.findIndex(({ id }) => id === choice?.id);
  const href = (index: number) => (rows[index] ? `${address}?claim=${rows[index].number}` : null);
  const rights = {
    edit: may(actor, "claim:edit"),
    dismiss: may(actor, "claim:dismiss"),
  };
  return (
    <Page
      title={t("title")}
      above={<WayBack href={`/articles/${article.slug}`}>{article.title}</WayBack>}
      lead={<p>{t("lead", { count: rows.length, version: article.versionNumber })}</p>}
      actions={
        <Link href={`/articles/${article.slug}/versions`} className={buttonClass()}>
          {t("versions")}
        </Link>
      }
    >
      <ReaffirmOverlapped
        claims={overlapped.map(({ id, number, revision, finding, from, to }) => ({
          ...{ id, number, revision },
          shown: (
            <>
              <p className="flex flex-wrap items-center gap-x-3 text-[0.8125rem]">
                <b className="font-semibold">{t("number", { number })}</b>
                <FindingMark finding={finding} state="stale" />
              </p>
              <p lang={article.language} dir={article.direction} className="redline">
                <WordDiffView before={from} after={to} />
              </p>
            </>
          ),
        }))}
      />
      <CarriedKeys open={choice?.id ?? null} previous={href(at - 1)} next={href(at + 1)} />
      {choice ? (
        <div className="grid items-start gap-6 lg:grid-cols-[19rem_minmax(0,1fr)]">
          <div className="order-2 lg:sticky lg:top-4 lg:order-none lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
            <CarriedList rows={rows} current={choice.id} address={address} direction={article.direction} />
          </div>
          <OpenCarried
            key={choice.id}
            article={article}
            choice={choice}
            personId={actor.id}
            rights={rights}
            then={href(at + 1) ?? address}
          />
        </div>
      ) : (
        <EmptyState title={t("none-title", { version: article.versionNumber })}>
          <p>{t("none-body")}</p>
          <Link href={`/articles/${article.slug}`} className={buttonClass("primary")}>
            {t("article")}
          </Link>
        </EmptyState>
      )}
    </Page>
  );
}
