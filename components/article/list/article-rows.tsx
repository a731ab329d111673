import { useTranslations } from "next-intl";
import { ArticleRow, type ArticleRowProps } from "./article-row";

/** The articles of one page. */
export function ArticleRows({ rows }: { rows: readonly ArticleRowProps[] }) {
  const t = useTranslations("article-list");
  return (
    <ul aria-label={t("title")} className="divide-y divide-line rounded-xl border border-line bg-panel">
      {rows.map((row) => (
        <ArticleRow key={row.slug} {...row} />
      ))}
    </ul>
  );
}
