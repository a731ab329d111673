import { useTranslations } from "next-intl";
import type { ArticleRow as Row } from "@/lib/queries/parts/article-rows";
import { ArticleRow } from "./article-row";

/** The articles of one page. */
export function ArticleRows({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations("article-list");
  return (
    <ul aria-label={t("title")} className="divide-y divide-line rounded-xl border border-line bg-panel">
      {rows.map((row) => (
        <ArticleRow key={row.slug} {...row} />
      ))}
    </ul>
  );
}
