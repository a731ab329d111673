import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/ui/field";

export type LanguageChoice = { readonly code: string; readonly name: string };

/** Stands in the list for a language that is typed as a code. */
export const OTHER_LANGUAGE = "other";

type Props = {
  readonly language: string;
  readonly code: string;
  readonly languages: readonly LanguageChoice[];
  readonly error: string | undefined;
  readonly onLanguage: (language: string) => void;
  readonly onCode: (code: string) => void;
};

/** The article's language: unknown, one of those offered, or any other by its code. */
export function ImportLanguage({ language, code, languages, error, onLanguage, onCode }: Props) {
  const t = useTranslations("article-import");
  const typed = language === OTHER_LANGUAGE;
  return (
    <>
      <SelectField
        id="language"
        label={t("language")}
        error={typed ? undefined : error}
        value={language}
        onChange={(event) => onLanguage(event.target.value)}
      >
        <option value="und">{t("language-unknown")}</option>
        {languages.map(({ code: value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
        <option value={OTHER_LANGUAGE}>{t("language-other")}</option>
      </SelectField>
      {typed && (
        <TextField
          id="language-code"
          label={t("language-code")}
          hint={t("language-code-hint")}
          error={error}
          value={code}
          onChange={(event) => onCode(event.target.value)}
          maxLength={40}
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
    </>
  );
}
