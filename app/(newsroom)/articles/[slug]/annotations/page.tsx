import { getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { slugIn } from "@/app/slug-in";
import { BringInAnnotations } from "@/components/exchange/annotation/bring-in-annotations";
import { Page } from "@/components/ui/page";
import { WayBack } from "@/components/ui/way-back";
import { MAX_ANNOTATION_BYTES, MOST_ANNOTATIONS } from "@/lib/importers/annotation/annotations";
import { getArticleToMark } from "@/lib/queries/article/get-article-to-mark";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("annotations"))("title") };
}

/** Annotations that were made elsewhere, to become claims of this article. */
export default async function AnnotationsPage({ params }: Props) {
  const actor = await pageActor();
  const slug = slugIn((await params).slug);
  const [t, { id, title, language, direction }] = await Promise.all([
    getTranslations("annotations"),
    pageData(getArticleToMark(actor, slug)),
  ]);
  return (
    <Page
      title={t("title")}
      above={<WayBack href={`/articles/${slug}`}>{title}</WayBack>}
      lead={<p>{t("lead")}</p>}
      isNarrow
    >
      <BringInAnnotations
        personId={actor.id}
        article={{ id, slug, language, direction }}
        limits={{ megabytes: MAX_ANNOTATION_BYTES / 1024 / 1024, most: MOST_ANNOTATIONS }}
      />
    </Page>
  );
}
