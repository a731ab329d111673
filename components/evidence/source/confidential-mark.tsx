import { useTranslations } from "next-intl";

/** Says that a source is confidential; nothing for one that is not. Stands behind its title. */
export function ConfidentialMark({ isConfidential }: { isConfidential: boolean }) {
  const t = useTranslations("source");
  if (!isConfidential) return null;
  return (
    <span className="ms-2 inline-block rounded border border-edge px-1.5 align-middle font-sans text-xs font-semibold whitespace-nowrap text-soft">
      <span aria-hidden="true">▬ </span>
      {t("confidential")}
    </span>
  );
}
