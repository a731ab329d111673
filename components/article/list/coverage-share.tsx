import { useTranslations } from "next-intl";
import { CoverageBar } from "@/components/article/coverage-bar";

/** How many of an article's sentences hold a claim or a skip; nothing where they were never counted. */
export function CoverageShare({ covered, total }: { covered: number; total: number }) {
  const t = useTranslations("article-list");
  if (total === 0) return null;
  return (
    <p className="flex items-center gap-2 text-[0.75rem] text-soft tabular-nums">
      <CoverageBar covered={covered} total={total} className="w-16 flex-none" />
      {t("coverage", { covered, total })}
    </p>
  );
}
