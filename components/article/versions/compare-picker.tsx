import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";

type Props = {
  readonly versions: readonly { readonly number: number; readonly createdAt: Date }[];
  readonly from: number;
  readonly to: number;
  /** Where the article's versions stand. */
  readonly address: string;
  readonly view?: string;
};

/** Chooses any two versions to compare. An ordinary form, so that it works without scripts and gives an address. */
export function ComparePicker({ versions, from, to, address, view }: Props) {
  const t = useTranslations("versions");
  const format = useFormatter();
  const options = versions.map(({ number, createdAt }) => (
    <option key={number} value={number}>
      {t("pick-option", { number, date: format.dateTime(createdAt, { dateStyle: "medium" }) })}
    </option>
  ));
  return (
    <form
      key={`${from} ${to}`}
      action={`${address}/compare`}
      aria-label={t("pick")}
      className="flex flex-wrap items-end gap-3"
    >
      <div className="min-w-40">
        <SelectField id="compare-from" name="from" label={t("from")} defaultValue={from}>
          {options}
        </SelectField>
      </div>
      <div className="min-w-40">
        <SelectField id="compare-to" name="to" label={t("to")} defaultValue={to}>
          {options}
        </SelectField>
      </div>
      {view && <input type="hidden" name="view" value={view} />}
      <Button type="submit">{t("pick-do")}</Button>
    </form>
  );
}
