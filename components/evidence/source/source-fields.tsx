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
  /** A known source keeps its address: it says which source it is. */
  readonly withAddress?: boolean;
};

/** The fields of a source, for a new one and for editing a known one. */
export function SourceFields({ values, onChange, errorOf, prefix, withAddress = true }: Props) {
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
      <TextField {...field("title")} label={t("title")} dir="auto" aria-required="true" />
      {withAddress && (
        <TextField
          {...field("address")}
          label={t("address")}
          hint={t("address-hint")}
          dir="ltr"
          inputMode="url"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] items-start gap-3">
        <TextField {...field("publisher")} label={t("publisher")} dir="auto" />
        <TextField {...field("author")} label={t("author")} dir="auto" />
        <TextField {...field("publishedOn")} type="date" label={t("published-on")} />
      </div>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] items-start gap-3">
        <SelectField {...field("medium")} label={t("medium")}>
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
