import Link from "next/link";
import { useTranslations } from "next-intl";
import { StateMark } from "@/components/claim/state-mark";
import { FindingMark } from "@/components/verdict/finding-mark";
import type { SourceUse } from "@/lib/queries/evidence/get-source";

/** The claims that a source bears on, and how. */
export function SourceUses({ uses }: { uses: readonly SourceUse[] }) {
  const t = useTranslations("source-page");
  const stances = useTranslations("stance");
  return (
    <ul className="divide-y divide-line rounded-xl border border-line bg-panel">
      {uses.map(({ evidenceId, stance, verdict, mergedFrom, claim, article }) => (
        <li
          key={evidenceId}
          className="relative grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-1.5 px-4 py-3.5 hover:bg-sunken sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center sm:px-5"
        >
          <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-0.5">
            <p className="text-[0.8125rem] text-soft">
              <span className="font-semibold text-ink">{stances(stance)}</span> · {t("claim", { number: claim.number })}{" "}
              ·{" "}
              <bdi lang={article.language} dir={article.direction}>
                {article.title}
              </bdi>
            </p>
            <Link
              href={`/articles/${article.slug}/claims/${claim.number}`}
              dir="auto"
              className="font-serif text-[1.0625rem] leading-snug break-words text-ink no-underline before:absolute before:inset-0 hover:text-ink hover:underline"
            >
              {claim.statement}
            </Link>
            {mergedFrom !== null && <p className="text-xs text-soft">{t("used-as", { title: mergedFrom })}</p>}
          </div>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1 justify-self-start sm:flex-col sm:items-end">
            {verdict && <FindingMark finding={verdict} state={claim.state} className="text-[0.8125rem]" />}
            <StateMark state={claim.state} />
          </div>
        </li>
      ))}
    </ul>
  );
}
