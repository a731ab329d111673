import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterChoice, FilterSearch, FilterTick } from "@/components/ui/filter-fields";
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
    <FilterBar path="/sources" active={active}>
      <FilterSearch name="q" label={t("search")} value={search} />
      <FilterChoice id="source-kind" name="kind" label={fields("kind")} value={kind}>
        <option value="">{t("any-kind")}</option>
        {sourceKinds.map((value) => (
          <option key={value} value={value}>
            {kinds(value)}
          </option>
        ))}
      </FilterChoice>
      <FilterChoice id="source-medium" name="medium" label={fields("medium")} value={medium}>
        <option value="">{t("any-medium")}</option>
        {sourceMedia.map((value) => (
          <option key={value} value={value}>
            {media(value)}
          </option>
        ))}
      </FilterChoice>
      <FilterSearch
        name="publisher"
        type="text"
        label={t("publisher")}
        value={publisher}
        list="source-publishers"
        className="short"
      />
      <datalist id="source-publishers">
        {publishers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <FilterChoice id="source-status" name="status" label={t("status")} value={status}>
        <option value="">{t("status-current")}</option>
        <option value="retired">{t("status-retired")}</option>
        <option value="all">{t("status-all")}</option>
      </FilterChoice>
      <FilterChoice id="source-snapshot" name="snapshot" label={t("snapshot")} value={snapshot}>
        <option value="">{t("snapshot-any")}</option>
        <option value="with">{t("snapshot-with")}</option>
        <option value="without">{t("snapshot-without")}</option>
      </FilterChoice>
      <FilterTick name="confidential" label={t("only-confidential")} value={confidential} />
    </FilterBar>
  );
}
