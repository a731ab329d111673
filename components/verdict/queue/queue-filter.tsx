import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterChoice } from "@/components/ui/filter-fields";

type Props = {
  readonly who: string;
  readonly article: string;
  readonly has: string;
  readonly articles: readonly { readonly slug: string; readonly title: string; readonly count: number }[];
};

/** Which of the waiting claims to list. */
export function QueueFilter({ who, article, has, articles }: Props) {
  const t = useTranslations("queue");
  return (
    <FilterBar path="/queue" active={who !== "" || article !== "" || has !== ""}>
      <FilterChoice id="queue-who" name="who" label={t("filter-who")} value={who}>
        <option value="">{t("filter-mine")}</option>
        <option value="all">{t("filter-all")}</option>
      </FilterChoice>
      <FilterChoice id="queue-has" name="has" label={t("filter-has")} value={has}>
        <option value="">{t("filter-anybody")}</option>
        <option value="none">{t("filter-nobody")}</option>
      </FilterChoice>
      <FilterChoice id="queue-article" name="article" label={t("filter-article")} value={article}>
        <option value="">{t("filter-any-article")}</option>
        {articles.map(({ slug, title, count }) => (
          <option key={slug} value={slug}>
            {title} ({count})
          </option>
        ))}
      </FilterChoice>
    </FilterBar>
  );
}
