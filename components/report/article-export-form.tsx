"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SelectField } from "@/components/ui/field";
import { ExportForm } from "./export-form";
import type { OfferedFormat } from "./format-choice";

type Props = {
  readonly articleId: string;
  readonly claims: readonly { readonly number: number; readonly statement: string; readonly approved: boolean }[];
  readonly formats: readonly OfferedFormat[];
  /** The format that is chosen at first, by name. */
  readonly first: string;
};

/** Asks for a file of an article's report, or of one claim of it. */
export function ArticleExportForm({ articleId, claims, formats, first }: Props) {
  const t = useTranslations("export");
  const [chosen, setChosen] = useState("");
  const claim = chosen === "" ? null : Number(chosen);
  const told = claim === null ? claims : claims.filter(({ number }) => number === claim);
  const hintOf = (format: string) =>
    format === "claimreview" && !told.some(({ approved }) => approved) ? t("no-reviews") : null;
  return (
    <ExportForm formats={formats} first={first} scope={{ of: "article", articleId, claim }} hintOf={hintOf}>
      {() =>
        claims.length > 0 && (
          <div className="w-full max-w-xl">
            <SelectField
              id="export-claim"
              label={t("scope")}
              value={chosen}
              onChange={(event) => setChosen(event.target.value)}
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
        )
      }
    </ExportForm>
  );
}
