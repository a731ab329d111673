import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { type ClaimField, choiceKey, claimFields, claimTable, isChoice, isWritten } from "@/lib/domain/claim/fields";

type Props = {
  readonly bind: (name: ClaimField) => Pick<ComponentProps<typeof TextField>, "error" | "storedNow"> & {
    readonly value: string;
    readonly onChange: (event: { target: { value: string } }) => void;
  };
};

/** A control for each field of a claim; what is chosen takes half of the width. */
export function ClaimInputs({ bind }: Props) {
  const t = useTranslations("claim");
  const words = useTranslations();
  const control = (name: ClaimField) => {
    const field = { id: `claim-${name}`, label: t(name), ...bind(name) };
    if (isWritten(name)) {
      const Control = claimTable[name].kind === "line" ? TextField : TextAreaField;
      return <Control hint={t(`${name}-hint`)} dir="auto" {...field} />;
    }
    if (!isChoice(name)) return null;
    return (
      <SelectField {...field}>
        {claimTable[name].of.map((value) => (
          <option key={value} value={value}>
            {words(choiceKey(name, value))}
          </option>
        ))}
      </SelectField>
    );
  };
  return (
    <div className="grid grid-cols-2 gap-3">
      {claimFields.map((name) => (
        <div key={name} className={isChoice(name) ? "" : "col-span-2"}>
          {control(name)}
        </div>
      ))}
    </div>
  );
}
