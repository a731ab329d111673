import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/ui/field";
import { ImportLanguage, type LanguageChoice } from "./import-language";
import type { ImportField } from "./use-import-draft";

type Props = {
  readonly values: Readonly<Record<ImportField, string>>;
  readonly onChange: (field: ImportField, value: string) => void;
  /** What the text told of itself, once it was read. */
  readonly found: {
    readonly title: string;
    readonly byline: string | null;
    readonly publishedOn: string | null;
    readonly modifiedOn: string | null;
    readonly site: string | null;
    readonly address: string | null;
    readonly language: string;
    readonly direction: "ltr" | "rtl";
  } | null;
  readonly languages: readonly LanguageChoice[];
  readonly errorOf: (field: string) => string | undefined;
};

/** What is known of the article, to be set by hand where the text does not tell it or tells it wrong. */
export function ImportFacts({ values, onChange, found, languages, errorOf }: Props) {
  const t = useTranslations("article-import");
  const field = (name: "title" | "byline" | "publishedOn") => ({
    id: name,
    value: values[name],
    error: errorOf(name),
    onChange: (event: { target: { value: string } }) => onChange(name, event.target.value),
  });
  const detected = found && t("found", { value: found.byline ?? "" });
  const known = found && languages.find(({ code }) => code === found.language.split("-")[0]);
  return (
    <fieldset className="grid gap-4 rounded-xl border border-line bg-panel p-4 sm:p-5">
      <legend className="unseen">{t("about")}</legend>
      <div>
        <p aria-hidden="true" className="font-semibold">
          {t("about")}
        </p>
        <p className="text-xs text-soft">{t("about-hint")}</p>
      </div>
      <TextField
        {...field("title")}
        label={t("article-title")}
        hint={found ? t("found", { value: found.title }) : t("title-hint")}
        dir="auto"
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField {...field("byline")} label={t("byline")} hint={found?.byline ? detected : undefined} dir="auto" />
        <TextField
          {...field("publishedOn")}
          type="date"
          label={t("published-on")}
          hint={found?.publishedOn ? t("found", { value: found.publishedOn }) : undefined}
        />
        <ImportLanguage
          language={values.language}
          code={values.languageCode}
          languages={languages}
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
          <option value="">{t("direction-detect")}</option>
          <option value="ltr">{t("direction-ltr")}</option>
          <option value="rtl">{t("direction-rtl")}</option>
        </SelectField>
      </div>
      {found && (
        <dl className="grid gap-x-4 gap-y-1 text-[0.8125rem] sm:grid-cols-[auto_minmax(0,1fr)]">
          <Found
            name={t("language")}
            value={`${known?.name ?? found.language} · ${t(`direction-${found.direction}`)}`}
          />
          <Found name={t("site")} value={found.site} />
          <Found name={t("modified-on")} value={found.modifiedOn} />
          <Found name={t("canonical")} value={found.address} />
        </dl>
      )}
    </fieldset>
  );
}

function Found({ name, value }: { name: string; value: string | null }) {
  if (value === null) return null;
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0 break-words">
        <bdi>{value}</bdi>
      </dd>
    </>
  );
}
