import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/field";
import type { ConfidenceValues } from "./source-values";

type Props = {
  readonly values: ConfidenceValues;
  readonly onChange: (field: keyof ConfidenceValues, value: string) => void;
  readonly errorOf: (field: keyof ConfidenceValues) => string | undefined;
  readonly prefix: string;
};

/** What others see in the place of a confidential source's name, and why it is kept from them. */
export function ConfidenceFields({ values, onChange, errorOf, prefix }: Props) {
  const t = useTranslations("source");
  const field = (name: keyof ConfidenceValues) => ({
    id: `${prefix}-${name}`,
    value: values[name],
    error: errorOf(name),
    label: t(name),
    hint: t(`${name}-hint`),
    onChange: (event: { target: { value: string } }) => onChange(name, event.target.value),
    dir: "auto",
    "aria-required": true,
  });
  return (
    <>
      <TextField {...field("description")} />
      <TextField {...field("reason")} />
    </>
  );
}
