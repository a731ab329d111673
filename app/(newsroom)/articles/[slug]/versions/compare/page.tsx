import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { EndedPage, orEnded } from "@/app/ended-page";
import { pageActor, pageData } from "@/app/page-actor";
import { slugIn } from "@/app/slug-in";
import { CompareClaims } from "@/components/article/versions/compare-claims";
import { ComparePicker } from "@/components/article/versions/compare-picker";
import { CompareSteps } from "@/components/article/versions/compare-steps";
import { CompareText } from "@/components/article/versions/compare-text";
import { CompareViews } from "@/components/article/versions/compare-views";
import { buttonClass } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { WayBack } from "@/components/ui/way-back";
import { EndedApart } from "@/lib/apart/ended-apart";
import { type CompareView, compareViews } from "@/lib/domain/compare/compared-html";
import { type Comparison, getComparison } from "@/lib/queries/article/get-comparison";
import { choiceOf, paramOf, type SearchParams } from "@/lib/queries/search-params";

/** Up to this many code units of both texts together a comparison is laid out whole. */
const COMFORTABLE = 100_000;

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata() {
  return { title: (await getTranslations("compare"))("title") };
}

/** Two versions of an article, by word, with the claims on both. */
export default async function ComparePage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const slug = slugIn((await params).slug);
  const asked = await searchParams;
  const numberOf = (name: string) => (/^\d{1,9}$/.test(paramOf(asked, name)) ? Number(paramOf(asked, name)) : 0);
  const view = choiceOf(asked, "view", compareViews) ?? "side";
  const [t, comparison] = await Promise.all([
    getTranslations("compare"),
    orEnded(pageData(getComparison(actor, slug, numberOf("from"), numberOf("to")))),
  ]);
  if (comparison instanceof EndedApart)
    return <EndedPage ended={comparison} href={`/articles/${encodeURIComponent(slug)}/versions`} back={t("back")} />;
  const { article, before, after, summary, versions, claims, rows } = comparison;
  const home = `/articles/${article.slug}`;
  const numbers = { old: before.number, new: after.number };
  return (
    <Page
      title={t("heading", { from: before.number, to: after.number })}
      above={<WayBack href={home}>{article.title}</WayBack>}
      actions={
        <Link href={`${home}/versions`} className={buttonClass()}>
          {t("back")}
        </Link>
      }
    >
      <ComparePicker
        versions={versions}
        from={before.number}
        to={after.number}
        address={`${home}/versions`}
        view={view}
      />
      <Verdict comparison={comparison} />
      <CompareClaims claims={claims} numbers={numbers} address={`${home}/claims/`} />
      <section aria-labelledby="texts" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <div className="sticky top-0 z-10 flex flex-wrap items-center gap-3 border-b border-line bg-paper py-2">
          <h2 id="texts" className="unseen">
            {t("texts")}
          </h2>
          <CompareViews view={view} hrefOf={(other) => hrefOf(comparison, other)} />
          <CompareSteps key={`${view} ${before.number} ${after.number}`} count={summary.changes} />
        </div>
        <div
          className={`compared proof ${view}${before.text.length + after.text.length > COMFORTABLE ? " long" : ""}`}
          lang={article.language}
          dir={article.direction}
        >
          {view === "side" && (
            <div className="compare-row compare-head" aria-hidden="true">
              <p>{t("version", { number: before.number })}</p>
              <p>{t("version", { number: after.number })}</p>
            </div>
          )}
          <CompareText
            before={before}
            after={after}
            rows={rows}
            claims={claims}
            view={view}
            address={`${home}/claims/`}
          />
        </div>
      </section>
    </Page>
  );
}

/** What the comparison comes to, in a sentence. */
async function Verdict({ comparison: { before, after, summary, rows, bounded } }: { comparison: Comparison }) {
  const t = await getTranslations("compare");
  const { changes, wordsAdded: added, wordsRemoved: removed, blocksMoved: moved } = summary;
  const numbers = { from: before.number, to: after.number };
  if (before.number === after.number) return <Notice tone="plain">{t("same-one", numbers)}</Notice>;
  if (changes === 0) return <Notice tone="plain">{t("same", numbers)}</Notice>;
  const isAllNew = rows.every(({ kind }) => kind === "removed" || kind === "added" || kind === "replaced");
  return (
    <div className="grid gap-2">
      <p className="text-base">
        {isAllNew && `${t("different", numbers)} `}
        {t("summary", { added, removed, moved })}
      </p>
      {bounded && <Notice tone="plain">{t("bounded")}</Notice>}
    </div>
  );
}

function hrefOf({ article, before, after }: Comparison, view: CompareView): string {
  return `/articles/${article.slug}/versions/compare?from=${before.number}&to=${after.number}&view=${view}`;
}
