import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import type { VerdictDetail } from "@/lib/queries/claim/get-claim-detail";
import { chooseRevisions } from "./choose-revisions";
import { VerdictCompare } from "./verdict-compare";

type Props = {
  /** Newest first. */
  readonly verdicts: readonly VerdictDetail[];
  /** The members `older` and `newer` of the page's address; "" where they are missing. */
  readonly asked: { readonly older: string; readonly newer: string };
  /** The page's own path, and what else its address has to keep. */
  readonly path: string;
  readonly keep?: Readonly<Record<string, string>>;
  readonly open?: boolean;
};

/** Two revisions of a verdict side by side, folded; which two is chosen by a plain GET form. Nothing with one revision. */
export function VerdictRevisions({ verdicts, asked, path, keep = {}, open = false }: Props) {
  const t = useTranslations("verdict-view");
  const chosen = chooseRevisions(verdicts, [asked.older, asked.newer]);
  if (!chosen) return null;
  const numbers = verdicts.map(({ number }) => number);
  return (
    <details open={open || asked.older !== ""}>
      <summary className="w-fit text-[0.8125rem] font-semibold text-ink">{t("compare")}</summary>
      <div className="mt-2 grid gap-2">
        {verdicts.length > 2 && (
          <form action={path} method="get" className="flex flex-wrap items-end gap-2">
            {Object.entries(keep).map(
              ([name, value]) => value !== "" && <input key={name} type="hidden" name={name} value={value} />,
            )}
            <Revision name="older" label={t("older")} value={chosen.older.number} numbers={numbers} />
            <Revision name="newer" label={t("newer")} value={chosen.newer.number} numbers={numbers} />
            <Button type="submit">{t("show")}</Button>
          </form>
        )}
        <VerdictCompare {...chosen} />
      </div>
    </details>
  );
}

function Revision({
  name,
  label,
  value,
  numbers,
}: {
  name: string;
  label: string;
  value: number;
  numbers: readonly number[];
}) {
  const t = useTranslations("verdict-view");
  return (
    <SelectField id={`revision-${name}`} name={name} label={label} defaultValue={value} key={value}>
      {numbers.map((number) => (
        <option key={number} value={number}>
          {t("revision", { number })}
        </option>
      ))}
    </SelectField>
  );
}
