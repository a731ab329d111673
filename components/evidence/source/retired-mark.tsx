import { useTranslations } from "next-intl";

/** Says that a source is retired; nothing for one in use. Stands behind its title. */
export function RetiredMark({ isRetired }: { isRetired: boolean }) {
  const t = useTranslations("source");
  if (!isRetired) return null;
  return (
    <span className="ms-2 inline-block rounded border border-dashed border-edge px-1.5 align-middle font-sans text-xs font-semibold whitespace-nowrap text-soft">
      <span aria-hidden="true">⊘ </span>
      {t("retired")}
    </span>
  );
}
