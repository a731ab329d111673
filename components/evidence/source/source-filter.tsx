import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/ui/field";
import { FilterBar } from "@/components/ui/filter-bar";
import { sourceKinds, sourceMedia } from "@/lib/domain/evidence/evidence";

type Props = {
  readonly search: string;
  readonly kind: string;
  readonly medium: string;
  readonly publisher: string;
  readonly status: string;
  readonly snapshot: string;
  /** "yes" or "". */
  readonly confidential: string;
  readonly publishers: readonly string[];
  readonly active: boolean;
};

/** Search and filters of the library. Publishers are suggested, and any part of a name will do. */
export function SourceFilter(props: Props) {
  const { search, kind, medium, publisher, status, snapshot, confidential, publishers, active } = props;
  const t = useTranslations("source-library");
  const fields = useTranslations("source");
  const kinds = useTranslations("source-kind");
  const media = useTranslations("source-medium");
  return (
    <FilterBar
      key={[search, kind, medium, publisher, status, snapshot, confidential].join("\n")}
      path="/sources"
      active={active}
    >
      <div className="w-full sm:w-72">
        <TextField
          id="source-search"
          type="search"
          name="q"
          label={t("search")}
          defaultValue={search}
          maxLength={300}
        />
      </div>
      <div className="min-w-36 flex-1 sm:max-w-40">
        <SelectField id="source-kind" name="kind" label={fields("kind")} defaultValue={kind}>
          <option value="">{t("any-kind")}</option>
          {sourceKinds.map((value) => (
            <option key={value} value={value}>
              {kinds(value)}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="min-w-36 flex-1 sm:max-w-40">
        <SelectField id="source-medium" name="medium" label={fields("medium")} defaultValue={medium}>
          <option value="">{t("any-medium")}</option>
          {sourceMedia.map((value) => (
            <option key={value} value={value}>
              {media(value)}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="min-w-44 flex-1 sm:max-w-52">
        <TextField
          id="source-publisher"
          name="publisher"
          label={t("publisher")}
          defaultValue={publisher}
          list="source-publishers"
          maxLength={300}
          dir="auto"
          autoComplete="off"
        />
        <datalist id="source-publishers">
          {publishers.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
      <div className="min-w-32 flex-1 sm:max-w-36">
        <SelectField id="source-status" name="status" label={t("status")} defaultValue={status}>
          <option value="">{t("status-current")}</option>
          <option value="retired">{t("status-retired")}</option>
          <option value="all">{t("status-all")}</option>
        </SelectField>
      </div>
      <div className="min-w-36 flex-1 sm:max-w-40">
        <SelectField id="source-snapshot" name="snapshot" label={t("snapshot")} defaultValue={snapshot}>
          <option value="">{t("snapshot-any")}</option>
          <option value="with">{t("snapshot-with")}</option>
          <option value="without">{t("snapshot-without")}</option>
        </SelectField>
      </div>
      <label className="flex min-h-9 items-center gap-2 text-[0.8125rem] font-semibold">
        <input
          type="checkbox"
          name="confidential"
          value="yes"
          defaultChecked={confidential === "yes"}
          className="size-4 accent-ink"
        />
        {t("only-confidential")}
      </label>
    </FilterBar>
  );
}
