import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterChoice } from "@/components/ui/filter-fields";

type Props = {
  readonly who: string;
  readonly article: string;
  readonly articles: readonly { readonly slug: string; readonly title: string; readonly count: number }[];
};

/** Which of the waiting claims to list. */
export function QueueFilter({ who, article, articles }: Props) {
  const t = useTranslations("queue");
  return (
    <FilterBar path="/queue" active={who !== "" || article !== ""}>
      <FilterChoice id="queue-who" name="who" label={t("filter-who")} value={who}>
        <option value="">{t("filter-mine")}</option>
        <option value="all">{t("filter-all")}</option>
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
