import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { slugIn } from "@/app/slug-in";
import { ArticleEditor } from "@/components/article/editor/article-editor";
import { EditorKeys } from "@/components/article/editor/editor-keys";
import { buttonClass } from "@/components/ui/button-class";
import { Page } from "@/components/ui/page";
import { WayBack } from "@/components/ui/way-back";
import { getEditing } from "@/lib/queries/article/get-editing";
import { paramOf, type SearchParams } from "@/lib/queries/search-params";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata() {
  return { title: (await getTranslations("article-editor"))("title") };
}

/** The text of the newest version to be edited; of an earlier one, where somebody comes for a draft. */
export default async function EditPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const slug = slugIn((await params).slug);
  const asked = paramOf(await searchParams, "version");
  const [t, messages, { article, version, claims }] = await Promise.all([
    getTranslations("article-editor"),
    getMessages(),
    pageData(getEditing(actor, slug, asked ? Number(asked) : null)),
  ]);
  const { id, title, versionNumber, language, direction } = article;
  const address = `/articles/${article.slug}`;
  return (
    <Page
      title={t("title")}
      above={<WayBack href={address}>{title}</WayBack>}
      lead={<p>{t("lead", { number: version.number, next: versionNumber + 1 })}</p>}
      actions={
        <>
          <EditorKeys />
          <Link href={`${address}/versions`} className={buttonClass()}>
            {t("versions")}
          </Link>
        </>
      }
    >
      {/* The browser refuses what cannot be sent in the server's words, which are not sent to other pages. */}
      <NextIntlClientProvider messages={wordsOfEditor(messages)}>
        <ArticleEditor
          // An edit belongs to the version that it began with, but another version is another edit.
          key={asked ?? "newest"}
          personId={actor.id}
          article={{ id, slug: article.slug, title, versionNumber }}
          version={{ ...version, language, direction }}
          claims={claims}
        />
      </NextIntlClientProvider>
    </Page>
  );
}

function wordsOfEditor(messages: Awaited<ReturnType<typeof getMessages>>) {
  const { common, failure, draft, state, refusal, "article-editor": own } = messages;
  const {
    "text-empty": empty,
    "text-too-large": large,
    "text-has-nul": nul,
    "text-has-lone-surrogate": lone,
  } = refusal;
  return {
    common,
    failure,
    draft,
    state,
    "article-editor": own,
    refusal: { "text-empty": empty, "text-too-large": large, "text-has-nul": nul, "text-has-lone-surrogate": lone },
  };
}
