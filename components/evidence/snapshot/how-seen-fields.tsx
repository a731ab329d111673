import { useTranslations } from "next-intl";
import { SelectField, TextAreaField } from "@/components/ui/field";
import { howSeen } from "@/lib/domain/evidence/snapshot";

type Bound = {
  readonly value: string;
  readonly onChange: (event: { target: { value: string } }) => void;
  readonly error?: string | undefined;
};

type Props = {
  /** What the ids of the fields begin with. */
  readonly prefix: string;
  readonly bind: (field: "howSeen" | "howSeenNote") => Bound;
};

/** How words that stand in no file were seen or heard. */
export function HowSeenFields({ prefix, bind }: Props) {
  const t = useTranslations("snapshot");
  const ways = useTranslations("how-seen");
  return (
    <>
      <SelectField id={`${prefix}-how-seen`} label={t("how-seen")} {...bind("howSeen")}>
        {howSeen.map((way) => (
          <option key={way} value={way}>
            {ways(way)}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        id={`${prefix}-how-seen-note`}
        label={t("how-seen-note")}
        hint={t("how-seen-note-hint")}
        rows={2}
        dir="auto"
        {...bind("howSeenNote")}
      />
    </>
  );
}
