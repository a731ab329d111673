"use client";

import { useTranslations } from "next-intl";
import { TextAreaField } from "@/components/ui/field";
import { stances } from "@/lib/domain/evidence/evidence";

type Bound = {
  readonly value: string;
  readonly onChange: (event: { target: { value: string } }) => void;
  readonly error: string | undefined;
  readonly storedNow?: string;
};

/** Stance, passage and note: what is said of a source on a claim. */
export function EvidenceFields({
  bind,
  prefix,
}: {
  bind: (field: "stance" | "passage" | "note") => Bound;
  prefix: string;
}) {
  const t = useTranslations("evidence");
  const words = useTranslations("stance");
  const stance = bind("stance");
  return (
    <>
      <fieldset>
        <legend className="mb-1.5 text-[0.8125rem] font-semibold">{t("stance")}</legend>
        <div className="flex flex-wrap gap-1.5">
          {stances.map((value) => (
            <label
              key={value}
              className="flex min-h-9 cursor-pointer items-center gap-2 rounded-lg border border-edge px-2.5 py-1.5 text-sm font-semibold has-checked:border-ink has-checked:bg-sunken has-checked:outline-2 has-checked:outline-ink has-focus-visible:outline-2 has-focus-visible:outline-here"
            >
              <input
                type="radio"
                name={`${prefix}-stance`}
                value={value}
                checked={stance.value === value}
                onChange={stance.onChange}
                className="accent-ink"
              />
              {words(value)}
            </label>
          ))}
        </div>
      </fieldset>
      <TextAreaField
        id={`${prefix}-passage`}
        label={t("passage")}
        hint={t("passage-hint")}
        dir="auto"
        {...bind("passage")}
      />
      <TextAreaField
        id={`${prefix}-note`}
        label={t("note")}
        hint={t("note-hint")}
        rows={2}
        dir="auto"
        {...bind("note")}
      />
    </>
  );
}
