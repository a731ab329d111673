import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/ui/field";
import { sourceKinds, sourceMedia } from "@/lib/domain/evidence/evidence";
import type { SourceValues } from "./source-values";

type Props = {
  readonly values: SourceValues;
  readonly onChange: (field: keyof SourceValues, value: string) => void;
  /** The refusal that stands beside a field, if any; a form whose fields are nested adds its own path. */
  readonly errorOf: (field: keyof SourceValues) => string | undefined;
  /** Makes the fields' ids unique on the page. */
  readonly prefix: string;
  /** Whether what is left empty is filled in by what will be kept of the source. */
  readonly isFilledIn?: boolean;
};

/** What a source is called and what it is; its address, which says which source it is, is not among these. */
export function SourceFields({ values, onChange, errorOf, prefix, isFilledIn = false }: Props) {
  const t = useTranslations("source");
  const kinds = useTranslations("source-kind");
  const media = useTranslations("source-medium");
  const field = (name: keyof SourceValues) => ({
    id: `${prefix}-${name}`,
    value: values[name],
    error: errorOf(name),
    onChange: (event: { target: { value: string } }) => onChange(name, event.target.value),
  });
  return (
    <div className="grid gap-3">
      <TextField
        {...field("title")}
        label={t("title")}
        dir="auto"
        {...(isFilledIn ? { hint: t("filled-in") } : { "aria-required": true })}
      />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] items-start gap-3">
        <TextField {...field("publisher")} label={t("publisher")} dir="auto" />
        <TextField {...field("author")} label={t("author")} dir="auto" />
        <TextField {...field("publishedOn")} type="date" label={t("published-on")} />
      </div>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] items-start gap-3">
        <SelectField {...field("medium")} label={t("medium")}>
          {isFilledIn && <option value="">{t("medium-found")}</option>}
          {sourceMedia.map((medium) => (
            <option key={medium} value={medium}>
              {media(medium)}
            </option>
          ))}
        </SelectField>
        <SelectField {...field("kind")} label={t("kind")} hint={t("kind-hint")}>
          {sourceKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kinds(kind)}
            </option>
          ))}
        </SelectField>
      </div>
    </div>
  );
}
