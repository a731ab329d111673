"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { type Action, useAction } from "@/components/ui/use-action";
import { FormatChoice, type OfferedFormat } from "./format-choice";

type Props = {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly formats: readonly OfferedFormat[];
  readonly action: Action<{ exportId: string }>;
};

/** Asks for the reports of all articles on which something happened in a period. */
export function PeriodExportForm({ people, formats, action }: Props) {
  const t = useTranslations("export");
  const announce = useAnnounce();
  const { run, pending, failure, errorOf } = useAction(action);
  const [format, setFormat] = useState(formats[0]?.name ?? "");
  const [days, setDays] = useState({ from: "", to: "" });
  const [personId, setPersonId] = useState("");
  const submit = async () => {
    const scope = { of: "period", ...days, personId: personId === "" ? null : personId };
    if (await run({ format, scope })) announce(t("asked"));
  };
  return (
    <form
      method="post"
      className="grid justify-items-start gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="grid w-full max-w-2xl gap-4 sm:grid-cols-3">
        <TextField
          id="export-from"
          type="date"
          label={t("from")}
          error={errorOf("scope.from")}
          value={days.from}
          onChange={(event) => setDays({ ...days, from: event.target.value })}
        />
        <TextField
          id="export-to"
          type="date"
          label={t("to")}
          error={errorOf("scope.to")}
          value={days.to}
          onChange={(event) => setDays({ ...days, to: event.target.value })}
        />
        <SelectField
          id="export-person"
          label={t("person")}
          value={personId}
          onChange={(event) => setPersonId(event.target.value)}
        >
          <option value="">{t("everybody")}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <FormatChoice formats={formats} chosen={format} onChoose={setFormat} />
      {failure && !failure.field && <Notice tone="refusal">{failure.words}</Notice>}
      <Button type="submit" look="primary" disabled={pending}>
        {t("make")}
      </Button>
    </form>
  );
}
