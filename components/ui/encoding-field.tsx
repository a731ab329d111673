import { useTranslations } from "next-intl";
import type { EncodingNote } from "@/lib/domain/evidence/reading-note";
import { type Encoding, encodings, isEncoding } from "@/lib/domain/text/encodings";
import { SelectField } from "./field";

type Props = {
  readonly id: string;
  readonly value: Encoding;
  readonly note: Pick<EncodingNote, "likely">;
  readonly error?: string | undefined;
  readonly onChange: (encoding: Encoding) => void;
};

/** Chooses the encoding that something is read in: those that it may be by its looks first, then the others. */
export function EncodingField({ id, value, note: { likely }, error, onChange }: Props) {
  const t = useTranslations("encoding");
  const names = useTranslations("encoding.names");
  const option = (encoding: Encoding) => (
    <option key={encoding} value={encoding}>
      {names(encoding)}
    </option>
  );
  const isOther = (encoding: Encoding) => !likely.includes(encoding);
  return (
    <div className="max-w-80">
      <SelectField
        id={id}
        label={t("read-as")}
        value={value}
        error={error}
        onChange={({ target }) => isEncoding(target.value) && onChange(target.value)}
      >
        {isOther(value) && option(value)}
        {likely.length > 0 && <optgroup label={t("likely")}>{likely.map(option)}</optgroup>}
        <optgroup label={t("others")}>
          {encodings.filter((each) => isOther(each) && each !== value).map(option)}
        </optgroup>
      </SelectField>
    </div>
  );
}
