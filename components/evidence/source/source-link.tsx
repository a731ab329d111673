import { useTranslations } from "next-intl";

/** A source's address as a link that leaves Galley, and says so. The page is not told where the reader came from. */
export function SourceLink({ address, whole = false }: { address: string; whole?: boolean }) {
  const t = useTranslations("source");
  return (
    <a
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      title={t("opens-outside")}
      className="target gap-1 text-[0.8125rem] text-ink underline underline-offset-2"
    >
      <span dir="ltr" className={whole ? "min-w-0 break-all" : "min-w-0 truncate"}>
        {whole ? address : address.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}
      </span>
      <span aria-hidden="true">↗</span>
      <span className="unseen">({t("opens-outside")})</span>
    </a>
  );
}
