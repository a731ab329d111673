import type { Metadata } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { importArticleAction } from "@/app/actions/article";
import { pageActor } from "@/app/page-actor";
import { languageName } from "@/components/article-list/language-name";
import { ImportForm } from "@/components/import/import-form";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { may } from "@/lib/auth/authorize";
import { MAX_ARTICLE_BYTES } from "@/lib/domain/text/canonical";
import { articleExtensions } from "@/lib/importers/import-article";

/** Languages offered by name (BCP 47); any other can be typed as a code. */
const commonLanguages =
  "ar bn cs de el en es fa fi fr he hi hu id it ja ko nl no pl ps pt ro ru sv sw th tr uk ur vi zh".split(" ");

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("article-import"))("title") };
}

export default async function ImportPage() {
  const actor = await pageActor();
  const [t, locale, messages] = await Promise.all([getTranslations("article-import"), getLocale(), getMessages()]);
  const languages = commonLanguages.map((code) => ({ code, name: languageName(code, locale) ?? code }));
  languages.sort((a, b) => a.name.localeCompare(b.name, locale));
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
      </div>
      {may(actor, "article:import") ? (
        // The browser refuses what is too large in the server's words, which are not sent to other pages.
        <NextIntlClientProvider messages={wordsOfForm(messages)}>
          <ImportForm
            personId={actor.id}
            action={importArticleAction}
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

function wordsOfForm(messages: Awaited<ReturnType<typeof getMessages>>) {
  const { common, failure, draft, refusal, "article-import": own } = messages;
  const { "text-empty": empty, "text-too-large": large, "file-type-unknown": type } = refusal;
  return {
    common,
    failure,
    draft,
    "article-import": own,
    refusal: { "text-empty": empty, "text-too-large": large, "file-type-unknown": type },
  };
}
