import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/ui/field";
import { FilterBar } from "@/components/ui/filter-bar";

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
export function ArticleFilter({
  search,
  state,
  person,
  language,
  active,
  states,
  people,
  languages,
}: ArticleFilterProps) {
  const t = useTranslations("article-list");
  // A new address brings new fields: a field that keeps its old value would tell of another list than the one below.
  return (
    <FilterBar key={[search, state, person, language].join("\n")} path="/articles" active={active}>
      <div className="w-full sm:w-64">
        <TextField
          id="article-search"
          type="search"
          name="q"
          label={t("search")}
          defaultValue={search}
          maxLength={300}
        />
      </div>
      <ChoiceField
        id="article-state"
        name="state"
        label={t("progress")}
        any={t("every-progress")}
        value={state}
        choices={states}
      />
      <ChoiceField
        id="article-person"
        name="person"
        label={t("person")}
        any={t("anyone")}
        value={person}
        choices={people}
      />
      <ChoiceField
        id="article-language"
        name="language"
        label={t("language")}
        any={t("every-language")}
        value={language}
        choices={languages}
      />
    </FilterBar>
  );
}

function ChoiceField({
  any,
  value,
  choices,
  ...field
}: {
  id: string;
  name: string;
  label: string;
  any: string;
  value: string;
  choices: readonly Choice[];
}) {
  return (
    <div className="min-w-36 flex-1 sm:max-w-48">
      <SelectField {...field} defaultValue={value}>
        <option value="">{any}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
