import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterChoice, FilterSearch } from "@/components/ui/filter-fields";

type Choice = { readonly value: string; readonly label: string };

/** What the list is filtered by now, and what it can be filtered by. */
export type ArticleFilterProps = {
  readonly search: string;
  readonly state: string;
  readonly person: string;
  readonly language: string;
  readonly active: boolean;
  readonly states: readonly Choice[];
  readonly people: readonly Choice[];
  readonly languages: readonly Choice[];
};

/** Search and filters of the article list. */
export function ArticleFilter({ search, state, person, language, active, ...choices }: ArticleFilterProps) {
  const t = useTranslations("article-list");
  const { states, people, languages } = choices;
  return (
    <FilterBar path="/articles" active={active}>
      <FilterSearch name="q" label={t("search")} value={search} />
      <FilterChoice id="article-state" name="state" label={t("progress")} value={state}>
        <Options any={t("every-progress")} choices={states} />
      </FilterChoice>
      <FilterChoice id="article-person" name="person" label={t("person")} value={person}>
        <Options any={t("anyone")} choices={people} />
      </FilterChoice>
      <FilterChoice id="article-language" name="language" label={t("language")} value={language}>
        <Options any={t("every-language")} choices={languages} />
      </FilterChoice>
    </FilterBar>
  );
}

function Options({ any, choices }: { any: string; choices: readonly Choice[] }) {
  return (
    <>
      <option value="">{any}</option>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </>
  );
}
