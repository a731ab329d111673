import type { Metadata } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { pageActor } from "@/app/page-actor";
import { ImportForm } from "@/components/article/import/import-form";
import { languageChoices } from "@/components/article/import/language-choices";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { may } from "@/lib/auth/authorize";
import { MAX_ARTICLE_BYTES } from "@/lib/domain/text/canonical";
import { articleExtensions } from "@/lib/importers/import-article";
import { wordsOfSources } from "./words-of-sources";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("article-import"))("title") };
}

export default async function ImportPage() {
  const actor = await pageActor();
  const [t, foreign, locale, messages] = await Promise.all([
    getTranslations("article-import"),
    getTranslations("foreign-reports"),
    getLocale(),
    getMessages(),
  ]);
  const languages = languageChoices(locale);
  const backLink = (
    <Link href="/articles" className={buttonClass()}>
      {t("back")}
    </Link>
  );
  return (
    <main
      id="content"
      className="mx-auto grid w-full max-w-3xl grid-cols-[minmax(0,1fr)] content-start gap-5 p-4 sm:p-6"
    >
      <div>
        <h1 className="font-serif text-3xl font-semibold">{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
        <p>
          <Link href="/foreign-reports" className="text-ink underline">
            {foreign("from-import")}
          </Link>
        </p>
      </div>
      {may(actor, "article:import") ? (
        // The browser refuses what is too large in the server's words, which are not sent to other pages.
        <NextIntlClientProvider messages={wordsOfSources(messages)}>
          <ImportForm
            personId={actor.id}
            languages={languages}
            extensions={articleExtensions}
            limitMegabytes={MAX_ARTICLE_BYTES / 1024 / 1024}
          />
        </NextIntlClientProvider>
      ) : (
        <EmptyState title={t("forbidden-title")}>
          <p>{t("forbidden")}</p>
          {backLink}
        </EmptyState>
      )}
    </main>
  );
}
