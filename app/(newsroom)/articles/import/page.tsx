import type { Metadata } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { pageActor } from "@/app/page-actor";
import { ImportForm } from "@/components/article/import/import-form";
import { languageChoices } from "@/components/article/import/language-choices";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
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
    <Page
      title={t("title")}
      lead={<p>{t("lead")}</p>}
      actions={
        may(actor, "foreign-report:import") && (
          <Link href="/foreign-reports" className={buttonClass()}>
            {foreign("from-import")}
          </Link>
        )
      }
      isNarrow
    >
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
    </Page>
  );
}
