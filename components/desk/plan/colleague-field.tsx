"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
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
  const id = useId();
  return (
    <SelectField
      id={id}
      label={t("give-to")}
      error={failure ?? undefined}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{t("nobody")}</option>
      {people
        .filter((person) => person.id !== without)
        .map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
    </SelectField>
  );
}
