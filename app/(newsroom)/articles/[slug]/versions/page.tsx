import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { slugIn } from "@/app/slug-in";
import { ComparePicker } from "@/components/article/versions/compare-picker";
import { RestoreVersion } from "@/components/article/versions/restore-version";
import { VersionItem } from "@/components/article/versions/version-item";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { WayBack } from "@/components/ui/way-back";
import { may } from "@/lib/auth/authorize";
import { getVersions } from "@/lib/queries/article/get-versions";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("versions"))("title") };
}

/** Every version of an article, the newest first, and what can be done with them. */
export default async function VersionsPage({ params }: Props) {
  const actor = await pageActor();
  const slug = slugIn((await params).slug);
  const [t, { article, rows, toLookAt }] = await Promise.all([
    getTranslations("versions"),
    pageData(getVersions(actor, slug)),
  ]);
  const home = `/articles/${article.slug}`;
  const address = `${home}/versions`;
  const current = article.versionNumber;
  const mayRevise = may(actor, "article:revise");
  return (
    <Page
      title={t("title")}
      above={<WayBack href={home}>{article.title}</WayBack>}
      lead={<p>{t("lead", { count: rows.length })}</p>}
      actions={
        <>
          <Link href={`${home}/drafts`} className={buttonClass()}>
            {t("drafts")}
          </Link>
          {mayRevise && (
            <Link href={`${home}/edit`} className={buttonClass()}>
              {t("edit")}
            </Link>
          )}
          {mayRevise && (
            <Link href={`${address}/new`} className={buttonClass()}>
              {t("new")}
            </Link>
          )}
          {toLookAt > 0 && (
            <Link href={`${home}/carried`} className={buttonClass("primary")}>
              {t("to-look-at", { count: toLookAt })}
            </Link>
          )}
        </>
      }
    >
      {rows.length > 1 ? (
        <ComparePicker versions={rows} from={current - 1} to={current} address={address} />
      ) : (
        <EmptyState title={t("one-title")}>
          <p>{t(mayRevise ? "one" : "one-readonly")}</p>
        </EmptyState>
      )}
      <ol aria-label={t("list")} className="divide-y divide-line rounded-xl border border-line bg-panel">
        {rows.map((version) => (
          <VersionItem key={version.number} version={version} current={version.number === current} address={address}>
            {mayRevise && version.number !== current && (
              <RestoreVersion articleId={article.id} number={version.number} current={current} />
            )}
          </VersionItem>
        ))}
      </ol>
    </Page>
  );
}
