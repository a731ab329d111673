import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "./button-class";

/** Steps through the pages of a list; nothing where there is one page. `query` is what the list is filtered by. */
export function Pager({
  path,
  query = {},
  page,
  pages,
}: {
  path: string;
  query?: Readonly<Record<string, string>>;
  page: number;
  pages: number;
}) {
  const t = useTranslations("filter");
  if (pages <= 1) return null;
  const hrefOf = (number: number) => {
    const asked = Object.entries({ ...query, page: number === 1 ? "" : String(number) }).filter(
      ([, value]) => value !== "",
    );
    const search = new URLSearchParams(asked).toString();
    return search ? `${path}?${search}` : path;
  };
  return (
    <nav aria-label={t("pages")} className="flex items-center justify-between gap-3">
      <span className="min-w-24">
        {page > 1 && (
          <Link href={hrefOf(page - 1)} rel="prev" className={buttonClass()}>
            {t("previous")}
          </Link>
        )}
      </span>
      <span className="text-soft tabular-nums">{t("page", { page, pages })}</span>
      <span className="flex min-w-24 justify-end">
        {page < pages && (
          <Link href={hrefOf(page + 1)} rel="next" className={buttonClass()}>
            {t("next")}
          </Link>
        )}
      </span>
    </nav>
  );
}
