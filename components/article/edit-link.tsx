import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

type Props = {
  readonly slug: string;
  readonly versionNumber: number;
  readonly mayMark: boolean;
  readonly reportId: string | null;
  /** What else can be done with the article; null where nothing. */
  readonly more: ReactNode;
};

/**
 * Leads from the article's head to its versions, into the editor, and to where marks of others come in. It is Galley's
 * word, not the article's.
 */
export function EditLink({ slug, versionNumber, mayMark, reportId, more }: Props) {
  const t = useTranslations("workbench");
  return (
    // No paragraph: what else can be done may hold a dialog.
    <div className="byline print:hidden" lang={useLocale()} dir="ltr">
      <Link prefetch={false} href={`/articles/${slug}/versions`}>
        {t("version", { number: versionNumber })}
      </Link>
      {" · "}
      <Link prefetch={false} href={`/articles/${slug}/edit`}>
        {t("edit-text")}
      </Link>
      {mayMark && (
        <>
          {" · "}
          <Link prefetch={false} href={`/articles/${slug}/annotations`}>
            {t("annotations")}
          </Link>
        </>
      )}
      {reportId !== null && (
        <>
          {" · "}
          <Link prefetch={false} href={`/foreign-reports/${reportId}`}>
            {t("foreign-report")}
          </Link>
        </>
      )}
      {more !== null && (
        <>
          {" · "}
          {more}
        </>
      )}
    </div>
  );
}
