import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";

/** The way to older and newer pages of a history; nothing where there is one page. `hrefOf` gives a page's address. */
export function HistoryPager({
  page,
  hasOlder,
  hrefOf,
}: {
  page: number;
  hasOlder: boolean;
  hrefOf: (page: number) => string;
}) {
  const t = useTranslations("history");
  if (page === 1 && !hasOlder) return null;
  return (
    <nav aria-label={t("pages")} className="flex justify-between gap-3">
      {page > 1 && (
        <Link href={hrefOf(page - 1)} rel="prev" className={buttonClass()}>
          {t("newer")}
        </Link>
      )}
      {hasOlder && (
        <Link href={hrefOf(page + 1)} rel="next" className={`ms-auto ${buttonClass()}`}>
          {t("older")}
        </Link>
      )}
    </nav>
  );
}
