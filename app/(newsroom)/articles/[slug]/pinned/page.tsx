import { getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { slugIn } from "@/app/slug-in";
import { PinnedCopy } from "@/components/article/lines/pinned-copy";
import { PinnedSource } from "@/components/article/lines/pinned-source";
import { Page } from "@/components/ui/page";
import { WayBack } from "@/components/ui/way-back";
import { getLineByLine } from "@/lib/queries/article/get-line-by-line";
import { paramOf, type SearchParams } from "@/lib/queries/search-params";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata() {
  return { title: (await getTranslations("lines"))("window-title") };
}

/** The pinned source of an article in a window of its own: `source` names it, and it follows the window with the article. */
export default async function PinnedPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const t = await getTranslations("lines");
  const slug = slugIn((await params).slug);
  const asked = paramOf(await searchParams, "source");
  const { articleId, title, pinned, isHidden } = await pageData(getLineByLine(actor, slug, asked));
  const places = (pinned?.copy?.pairs ?? []).map(({ source }) => source).sort((a, b) => a.start - b.start);
  return (
    <Page
      title={pinned?.title ?? t("window-title")}
      tongue={{ dir: "auto" }}
      above={<WayBack href={`/articles/${slug}/line-by-line${pinned ? `?source=${pinned.id}` : ""}`}>{title}</WayBack>}
      isNarrow
    >
      {!pinned && <p>{t(isHidden ? "hidden" : "window-none")}</p>}
      {pinned && !pinned.copy && <PinnedCopy pinned={pinned} />}
      {pinned?.copy && (
        <PinnedSource
          key={pinned.copy.snapshotId}
          personId={actor.id}
          articleId={articleId}
          slug={slug}
          sourceId={pinned.id}
          snapshotId={pinned.copy.snapshotId}
          places={places}
          language={pinned.copy.language}
          direction={pinned.copy.direction}
        >
          <PinnedCopy pinned={pinned} />
        </PinnedSource>
      )}
    </Page>
  );
}
