"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SelectField, TextField } from "@/components/ui/field";
import { ExportForm } from "./export-form";
import type { OfferedFormat } from "./format-choice";

type Props = {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly formats: readonly OfferedFormat[];
};

/** Asks for the reports of all articles on which something happened in a period. */
export function PeriodExportForm({ people, formats }: Props) {
  const t = useTranslations("export");
  const [days, setDays] = useState({ from: "", to: "" });
  const [person, setPerson] = useState("");
  const scope = { of: "period", ...days, personId: person === "" ? null : person };
  const hintOf = (format: string) => (format === "claimreview" ? t("no-reviews-period") : null);
  return (
    <ExportForm formats={formats} scope={scope} hintOf={hintOf}>
      {(errorOf) => (
        <div className="grid w-full max-w-2xl gap-4 sm:grid-cols-3">
          {(["from", "to"] as const).map((end) => (
            <TextField
              key={end}
              id={`export-${end}`}
              type="date"
              label={t(end)}
              error={errorOf(`scope.${end}`)}
              value={days[end]}
              onChange={(event) => setDays({ ...days, [end]: event.target.value })}
            />
          ))}
          <SelectField
            id="export-person"
            label={t("person")}
            value={person}
            onChange={(event) => setPerson(event.target.value)}
          >
            <option value="">{t("everybody")}</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
      )}
    </ExportForm>
  );
}
