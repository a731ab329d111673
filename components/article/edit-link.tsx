import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";

/** Leads from the article's head to its versions, and into the editor. It is Galley's word, not the article's. */
export function EditLink({ slug, versionNumber }: { slug: string; versionNumber: number }) {
  const t = useTranslations("workbench");
  return (
    <p className="byline print:hidden" lang={useLocale()} dir="ltr">
      <Link href={`/articles/${slug}/versions`}>{t("version", { number: versionNumber })}</Link>
      {" · "}
      <Link href={`/articles/${slug}/edit`}>{t("edit-text")}</Link>
    </p>
  );
}
