import { useTranslations } from "next-intl";
import { ConfidenceFields } from "./confidence-fields";
import type { ConfidenceChosen } from "./source-values";

type Props = {
  readonly values: ConfidenceChosen;
  readonly onChange: (field: keyof ConfidenceChosen, value: string) => void;
  readonly errorOf: (field: "description" | "reason") => string | undefined;
  readonly prefix: string;
};

/** Whether a new source is confidential, and then what others see of it. */
export function ConfidenceChoice({ values, onChange, errorOf, prefix }: Props) {
  const t = useTranslations("source");
  const isOn = values.confidential === "yes";
  return (
    <fieldset className={isOn ? "grid gap-3 rounded-lg border border-edge p-3" : "grid gap-3"}>
      <legend className="unseen">{t("confidentiality")}</legend>
      <div className="grid gap-1">
        <label className="flex items-center gap-2 text-[0.8125rem] font-semibold">
          <input
            type="checkbox"
            className="size-4 accent-ink"
            checked={isOn}
            onChange={(event) => onChange("confidential", event.target.checked ? "yes" : "")}
            aria-describedby={`${prefix}-confidential-hint`}
          />
          {t("keep-name")}
        </label>
        <p id={`${prefix}-confidential-hint`} className="text-xs text-soft">
          {t(isOn ? "keep-name-on" : "keep-name-hint")}
        </p>
      </div>
      {isOn && <ConfidenceFields values={values} onChange={onChange} errorOf={errorOf} prefix={prefix} />}
    </fieldset>
  );
}
