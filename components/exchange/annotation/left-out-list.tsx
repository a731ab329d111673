import { useTranslations } from "next-intl";
import type { AnnotationPlan } from "@/lib/queries/exchange/preview-annotations";
import type { AnnotatedArticle } from "./annotated-article";
import { useRowName } from "./use-row-name";

/** How many are named one by one; the rest is a number. */
const MOST_NAMED = 200;

type Props = { readonly rows: AnnotationPlan["leftOut"]; readonly article: AnnotatedArticle };

/** The annotations that become no claim, and why. */
export function LeftOutList({ rows, article }: Props) {
  const t = useTranslations("annotations");
  const problems = useTranslations("annotation-problem");
  const nameOf = useRowName();
  return (
    <section className="grid gap-2" aria-labelledby="left-out">
      <h2 id="left-out" className="text-lg font-semibold">
        {t("left-out", { count: rows.length })}
      </h2>
      <ul className="divide-y divide-line rounded-xl border border-line bg-panel">
        {rows.slice(0, MOST_NAMED).map((row) => (
          <li key={`${row.row} ${row.target}`} className="grid gap-1 px-4 py-3 sm:px-5">
            <p className="text-xs text-soft">{nameOf(row)}</p>
            {row.words !== null && (
              <p lang={article.language} dir="auto" className="font-serif text-base wrap-anywhere">
                “{row.words}”
              </p>
            )}
            <p className="text-[0.8125rem]">{problems(row.problem as never, { claim: row.claim ?? 0 } as never)}</p>
          </li>
        ))}
      </ul>
      {rows.length > MOST_NAMED && <p className="text-soft">{t("more", { count: rows.length - MOST_NAMED })}</p>}
    </section>
  );
}
