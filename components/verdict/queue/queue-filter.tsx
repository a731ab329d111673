import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/field";
import { FilterBar } from "@/components/ui/filter-bar";

type Props = {
  readonly who: string;
  readonly article: string;
  readonly articles: readonly { readonly slug: string; readonly title: string; readonly count: number }[];
};

/** Which of the waiting claims to list. */
export function QueueFilter({ who, article, articles }: Props) {
  const t = useTranslations("queue");
  return (
    <FilterBar key={`${who} ${article}`} path="/queue" active={who !== "" || article !== ""}>
      <SelectField id="queue-who" name="who" label={t("filter-who")} defaultValue={who}>
        <option value="">{t("filter-mine")}</option>
        <option value="all">{t("filter-all")}</option>
      </SelectField>
      <div className="w-40 sm:w-64">
        <SelectField id="queue-article" name="article" label={t("filter-article")} defaultValue={article}>
          <option value="">{t("filter-any-article")}</option>
          {articles.map(({ slug, title, count }) => (
            <option key={slug} value={slug}>
              {title} ({count})
            </option>
          ))}
        </SelectField>
      </div>
    </FilterBar>
  );
}
