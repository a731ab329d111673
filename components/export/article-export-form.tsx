"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { type Action, useAction } from "@/components/ui/use-action";
import { FormatChoice, type OfferedFormat } from "./format-choice";

type Props = {
  readonly articleId: string;
  readonly claims: readonly { readonly number: number; readonly statement: string }[];
  readonly formats: readonly OfferedFormat[];
  readonly action: Action<{ exportId: string }>;
};

/** Asks for a file of an article's report, or of one claim of it. */
export function ArticleExportForm({ articleId, claims, formats, action }: Props) {
  const t = useTranslations("export");
  const announce = useAnnounce();
  const { run, pending, failure } = useAction(action);
  const [format, setFormat] = useState(formats[0]?.name ?? "");
  const [claim, setClaim] = useState("");
  const submit = async () => {
    const scope = { of: "article", articleId, claim: claim === "" ? null : Number(claim) };
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
      {claims.length > 0 && (
        <div className="w-full max-w-xl">
          <SelectField
            id="export-claim"
            label={t("scope")}
            value={claim}
            onChange={(event) => setClaim(event.target.value)}
          >
            <option value="">{t("whole-article")}</option>
            {claims.map(({ number, statement }) => (
              <option key={number} value={number}>
                {t("claim-option", {
                  number,
                  statement: statement.length > 80 ? `${statement.slice(0, 80)}…` : statement,
                })}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      <FormatChoice formats={formats} chosen={format} onChoose={setFormat} />
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
      <Button type="submit" look="primary" disabled={pending}>
        {t("make")}
      </Button>
    </form>
  );
}
