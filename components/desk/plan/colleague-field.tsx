"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/field";
import { useColleagues } from "./use-colleagues";

type Props = {
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** Who is not offered, such as whoever gives up what they have. */
  readonly without?: string;
};

/** Who gets something: one of the colleagues, or nobody (""). */
export function ColleagueField({ value, onChange, without }: Props) {
  const t = useTranslations("plan");
  const { people, failure } = useColleagues();
  return (
    <SelectField
      id="colleague"
      label={t("give-to")}
      error={failure ?? undefined}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{t("nobody")}</option>
      {people.map(({ id, name }) =>
        id === without ? null : (
          <option key={id} value={id}>
            {name}
          </option>
        ),
      )}
    </SelectField>
  );
}
