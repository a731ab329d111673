import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";

/** Links to the page before and after; nothing where there is only one. Pages count from 1. */
export function PageLinks({ path, page, pages }: { path: string; page: number; pages: number }) {
  const t = useTranslations("people.pages");
  if (pages <= 1) return null;
  return (
    <nav aria-label={t("label")} className="flex items-center gap-3 text-sm">
      {page > 1 && (
        <Link href={`${path}?page=${page - 1}`} rel="prev" className={buttonClass()}>
          {t("previous")}
        </Link>
      )}
      <span className="text-soft">{t("where", { page, pages })}</span>
      {page < pages && (
        <Link href={`${path}?page=${page + 1}`} rel="next" className={buttonClass()}>
          {t("next")}
        </Link>
      )}
    </nav>
  );
}
