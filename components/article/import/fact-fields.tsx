import { useLocale, useTranslations } from "next-intl";
import { languageName } from "@/components/article/list/language-name";
import { SelectField, TextField } from "@/components/ui/field";
import type { FactField, FactValues, FoundFacts, LineFact } from "./found-facts";
import { ImportLanguage, type LanguageChoice } from "./import-language";

type Props = {
  readonly values: FactValues;
  readonly found: FoundFacts;
  readonly onChange: (field: FactField, value: string) => void;
  readonly languages: readonly LanguageChoice[];
  readonly errorOf: (field: string) => string | undefined;
};

/** What the article says of itself, as it was found, to be set right by hand. What was found stays to be seen. */
export function FactFields({ values, found, onChange, languages, errorOf }: Props) {
  const t = useTranslations("article-import");
  const field = (name: LineFact) => ({
    id: name,
    value: values[name],
    error: errorOf(name),
    hint: values[name] !== (found[name] ?? "") && found[name] ? t("found", { value: found[name] }) : undefined,
    onChange: (event: { target: { value: string } }) => onChange(name, event.target.value),
  });
  return (
    <fieldset className="grid gap-4 rounded-xl border border-line bg-panel p-4 sm:p-5">
      <legend className="unseen">{t("about")}</legend>
      <div>
        <p aria-hidden="true" className="font-semibold">
          {t("about")}
        </p>
        <p className="text-xs text-soft">{t("about-hint")}</p>
      </div>
      <TextField {...field("title")} label={t("article-title")} dir="auto" />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField {...field("byline")} label={t("byline")} dir="auto" />
        <TextField {...field("site")} label={t("site")} dir="auto" />
        <TextField {...field("publishedOn")} type="date" label={t("published-on")} />
        <TextField {...field("modifiedOn")} type="date" label={t("modified-on")} />
        <ImportLanguage
          language={values.language}
          code={values.languageCode}
          languages={withLanguage(languages, found.language, useLocale())}
          error={errorOf("language")}
          onLanguage={(language) => onChange("language", language)}
          onCode={(code) => onChange("languageCode", code)}
        />
        <SelectField
          id="direction"
          label={t("direction")}
          error={errorOf("direction")}
          value={values.direction}
          onChange={(event) => onChange("direction", event.target.value)}
        >
          <option value="ltr">{t("direction-ltr")}</option>
          <option value="rtl">{t("direction-rtl")}</option>
        </SelectField>
      </div>
      <TextField
        {...field("address")}
        label={t("published-at")}
        type="url"
        inputMode="url"
        dir="ltr"
        autoCapitalize="none"
        spellCheck={false}
      />
    </fieldset>
  );
}

/** The languages to choose from, with the one that was found among them. */
function withLanguage(languages: readonly LanguageChoice[], tag: string, locale: string): readonly LanguageChoice[] {
  if (tag === "und" || languages.some(({ code }) => code === tag)) return languages;
  const choices = [...languages, { code: tag, name: languageName(tag, locale) ?? tag }];
  return choices.sort((a, b) => a.name.localeCompare(b.name, locale));
}
