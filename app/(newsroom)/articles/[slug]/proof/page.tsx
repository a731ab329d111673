import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { slugIn } from "@/app/slug-in";
import { ReturnProofForm } from "@/components/draft/return-proof-form";
import { buttonClass } from "@/components/ui/button-class";
import { Page } from "@/components/ui/page";
import { WayBack } from "@/components/ui/way-back";
import { getArticleToRevise } from "@/lib/queries/article/get-article-to-revise";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("proof"))("title") };
}

/** Brings back the proof that the writer worked on. */
export default async function ProofPage({ params }: Props) {
  const actor = await pageActor();
  const slug = slugIn((await params).slug);
  const [t, article] = await Promise.all([getTranslations("proof"), pageData(getArticleToRevise(actor, slug))]);
  const { id, title, language, direction } = article;
  return (
    <Page
      title={t("title")}
      above={<WayBack href={`/articles/${article.slug}`}>{title}</WayBack>}
      lead={<p>{t("lead")}</p>}
      actions={
        <Link href={`/articles/${article.slug}/drafts`} className={buttonClass()}>
          {t("drafts")}
        </Link>
      }
      isNarrow
    >
      <ReturnProofForm article={{ id, slug: article.slug, language, direction }} />
    </Page>
  );
}
