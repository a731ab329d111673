import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { wordsOfSources } from "@/app/(newsroom)/articles/import/words-of-sources";
import { pageActor, pageData } from "@/app/page-actor";
import { slugIn } from "@/app/slug-in";
import { NewVersionForm } from "@/components/article/import/new-version-form";
import { buttonClass } from "@/components/ui/button-class";
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
    <main
      id="content"
      className="mx-auto grid w-full max-w-3xl grid-cols-[minmax(0,1fr)] content-start gap-5 p-4 sm:p-6"
    >
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="min-w-0">
          <WayBack href={`/articles/${article.slug}`}>{title}</WayBack>
          <h1 className="font-serif text-3xl font-semibold">{t("title")}</h1>
          <p className="text-soft">{t("lead", { version: versionNumber })}</p>
        </div>
        <Link href={`/articles/${article.slug}/versions`} className={buttonClass()}>
          {t("versions")}
        </Link>
      </div>
      <NextIntlClientProvider messages={wordsOfSources(messages)}>
        <NewVersionForm
          personId={actor.id}
          article={{ id, slug: article.slug, address, language, direction }}
          extensions={articleExtensions}
          limitMegabytes={MAX_ARTICLE_BYTES / 1024 / 1024}
        />
      </NextIntlClientProvider>
    </main>
  );
}
