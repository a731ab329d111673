import { getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { slugIn } from "@/app/slug-in";
import { BringInAnnotations } from "@/components/exchange/annotation/bring-in-annotations";
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
    <main
      id="content"
      className="mx-auto grid w-full max-w-3xl grid-cols-[minmax(0,1fr)] content-start gap-5 p-4 sm:p-6"
    >
      <div className="min-w-0">
        <WayBack href={`/articles/${slug}`}>{title}</WayBack>
        <h1 className="font-serif text-3xl font-semibold">{t("title")}</h1>
        <p className="mt-1 max-w-[66ch] text-soft">{t("lead")}</p>
      </div>
      <BringInAnnotations
        personId={actor.id}
        article={{ id, slug, language, direction }}
        limits={{ megabytes: MAX_ANNOTATION_BYTES / 1024 / 1024, most: MOST_ANNOTATIONS }}
      />
    </main>
  );
}
