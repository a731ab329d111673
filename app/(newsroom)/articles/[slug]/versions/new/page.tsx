import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { wordsOfSources } from "@/app/(newsroom)/articles/import/words-of-sources";
import { pageActor, pageData } from "@/app/page-actor";
import { slugIn } from "@/app/slug-in";
import { NewVersionForm } from "@/components/article/import/new-version-form";
import { buttonClass } from "@/components/ui/button-class";
import { Page } from "@/components/ui/page";
import { WayBack } from "@/components/ui/way-back";
import { MAX_ARTICLE_BYTES } from "@/lib/domain/text/canonical";
import { articleExtensions } from "@/lib/importers/import-article";
import { getArticleToRevise } from "@/lib/queries/article/get-article-to-revise";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("new-version"))("title") };
}

/** A new version of an article from its address, a file or a paste. */
export default async function NewVersionPage({ params }: Props) {
  const actor = await pageActor();
  const slug = slugIn((await params).slug);
  const [t, messages, article] = await Promise.all([
    getTranslations("new-version"),
    getMessages(),
    pageData(getArticleToRevise(actor, slug)),
  ]);
  const { id, title, versionNumber, address, language, direction } = article;
  return (
    <Page
      title={t("title")}
      above={<WayBack href={`/articles/${article.slug}`}>{title}</WayBack>}
      lead={<p>{t("lead", { version: versionNumber })}</p>}
      actions={
        <Link href={`/articles/${article.slug}/versions`} className={buttonClass()}>
          {t("versions")}
        </Link>
      }
      isNarrow
    >
      <NextIntlClientProvider messages={wordsOfSources(messages)}>
        <NewVersionForm
          personId={actor.id}
          article={{ id, slug: article.slug, address, language, direction }}
          extensions={articleExtensions}
          limitMegabytes={MAX_ARTICLE_BYTES / 1024 / 1024}
        />
      </NextIntlClientProvider>
    </Page>
  );
}
