import { headers } from "next/headers";
import { getNow, getTranslations } from "next-intl/server";
import { cache, type ReactNode } from "react";
import { ClientMessages, workbenchWords } from "@/app/client-messages";
import { pageActor, pageData, seenOfRequest } from "@/app/page-actor";
import { placesFor } from "@/app/places";
import { slugIn } from "@/app/slug-in";
import { ArchiveArticle } from "@/components/article/archive/archive-article";
import { ArchivedNotice } from "@/components/article/archive/archived-notice";
import { ArticleByline } from "@/components/article/article-byline";
import { ArticleSheet } from "@/components/article/article-sheet";
import { ArticleText } from "@/components/article/article-text";
import { CoverageLegend } from "@/components/article/coverage-legend";
import { EditLink } from "@/components/article/edit-link";
import { packMarks } from "@/components/article/packed-marks";
import { WorkbenchBar } from "@/components/article/workbench-bar";
import { WorkbenchProvider } from "@/components/article/workbench-context";
import { WorkbenchFrame } from "@/components/article/workbench-frame";
import { WorkbenchPlan } from "@/components/article/workbench-plan";
import { Find } from "@/components/find/find";
import { LiveUpdates } from "@/components/live/live-updates";
import { KeepSession } from "@/components/shell/keep-session";
import { EarlyKeys } from "@/components/ui/early-keys";
import { SendByKey } from "@/components/ui/send-by-key";
import { Toasts } from "@/components/ui/toasts";
import { may } from "@/lib/auth/authorize";
import { packRanges } from "@/lib/domain/text/packed-ranges";
import { getArticleTitle } from "@/lib/queries/article/get-article-title";
import { getWorkbench } from "@/lib/queries/article/get-workbench";
import { countUnread } from "@/lib/queries/notification/count-unread";

type Props = { children: ReactNode; params: Promise<{ slug: string }> };

/** Read once a request. */
const workbenchOf = cache(async (slug: string) => pageData(getWorkbench(await pageActor(), slugIn(slug))));

/** Asked on every step from claim to claim too, which reads nothing but the title. */
async function titleOf(slug: string): Promise<string> {
  if ((await headers()).has("x-document")) return (await workbenchOf(slug)).article.title;
  return pageData(getArticleTitle(await pageActor(), slugIn(slug)));
}

export async function generateMetadata({ params }: Props) {
  const title = await titleOf((await params).slug);
  const galley = (await getTranslations("shell"))("name");
  return { title: { absolute: `${title} · ${galley}`, template: `%s · ${title} · ${galley}` } };
}

/** The article and its frame. It stays while one goes from claim to claim; only the panel's page changes. */
export default async function WorkbenchLayout({ children, params }: Props) {
  const actor = await pageActor();
  const [workbench, unread] = await Promise.all([workbenchOf((await params).slug), pageData(countUnread(actor))]);
  const { article, version, claims, skips, said, plan, sentences, crossheads, facts } = workbench;
  const now = await getNow();
  const seen = await seenOfRequest();
  const isDocument = (await headers()).has("x-document");
  // Of an archived article nothing is changed but that.
  const isOpen = article.archived === null;
  const mayArchive = may(actor, "article:archive");
  const rights = {
    mark: isOpen && may(actor, "claim:mark"),
    signOff: isOpen && may(actor, "article:sign-off"),
    plan: may(actor, "article:plan"),
    revise: isOpen && may(actor, "article:revise"),
    assign: isOpen && may(actor, "claim:assign"),
    comment: may(actor, "comment:write"),
  };
  const data = {
    articleId: article.id,
    slug: article.slug,
    versionNumber: version.number,
    language: article.language,
    direction: article.direction,
    personId: actor.id,
    ...{ plan, rights, now, seen },
  };
  const marks = packMarks({
    ...{ claims, skips, said },
    packedSentences: packRanges(sentences),
    packedCrossheads: packRanges(crossheads),
    facts: facts.flatMap(({ start, end }) => [start, end]),
  });
  const titled =
    version.blocks[0]?.kind === "heading" &&
    version.text.slice(version.blocks[0].start, version.blocks[0].end) === article.title;
  const places = placesFor(actor);
  return (
    <ClientMessages only={workbenchWords}>
      <Toasts>
        <KeepSession />
        <LiveUpdates seen={seen} personId={actor.id} />
        <SendByKey />
        <WorkbenchProvider data={data} marks={marks}>
          <WorkbenchBar
            title={article.title}
            personName={actor.name}
            places={places}
            unread={unread}
            find={<Find personId={actor.id} places={places} mayImport={may(actor, "article:import")} />}
          />
          <WorkbenchFrame
            article={
              <>
                <CoverageLegend />
                <ArticleSheet>
                  {article.archived && (
                    <ArchivedNotice articleId={article.id} archived={article.archived} mayBringBack={mayArchive} />
                  )}
                  {rights.revise && (
                    <EditLink
                      slug={article.slug}
                      versionNumber={version.number}
                      mayMark={rights.mark}
                      reportId={article.foreignReportId}
                      more={mayArchive ? <ArchiveArticle articleId={article.id} /> : null}
                    />
                  )}
                  <div className="-ms-3 font-sans text-sm sm:hidden">
                    <WorkbenchPlan />
                  </div>
                  <ArticleByline
                    title={titled ? null : article.title}
                    byline={article.byline}
                    site={article.site}
                    address={article.address}
                    publishedOn={article.publishedOn}
                    modifiedOn={article.modifiedOn}
                  />
                  <ArticleText
                    madeOf={`${version.id} ${marks}`}
                    text={version.text}
                    blocks={version.blocks}
                    claims={claims}
                    skips={skips}
                    titled={titled}
                    versionNumber={version.number}
                    isDocument={isDocument}
                    address={`/articles/${article.slug}/claims/`}
                  />
                </ArticleSheet>
              </>
            }
            panel={children}
          />
        </WorkbenchProvider>
        <EarlyKeys />
      </Toasts>
    </ClientMessages>
  );
}
