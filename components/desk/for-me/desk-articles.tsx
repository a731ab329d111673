import Link from "next/link";
import { useTranslations } from "next-intl";
import { CheckProgress } from "@/components/article/list/check-progress";
import { DueTime } from "@/components/desk/plan/due-time";
import { settledOf } from "@/lib/domain/verdict/tally";
import type { ForMe } from "@/lib/queries/desk/get-for-me";
import type { ArticleRow } from "@/lib/queries/parts/article-rows";

/** The articles that the desk is at, what is due first before the rest. */
export function DeskArticles({ desk, deskCount, now }: Pick<ForMe, "desk" | "deskCount" | "now">) {
  const t = useTranslations("for-me");
  return (
    <aside aria-labelledby="on-desk">
      <div className="for-me-head">
        <h2 id="on-desk">{t("desk")}</h2>
        <span className="text-soft tabular-nums">{deskCount}</span>
        <Link href="/articles" className="target ms-auto">
          {t("all-articles")}
        </Link>
      </div>
      <ol className="for-me-desk">
        {desk.map((article) => (
          <DeskArticle key={article.slug} article={article} now={now} />
        ))}
      </ol>
    </aside>
  );
}

/** How many names stand on a card before the rest is counted. */
const NAMES = 3;

function DeskArticle({ article, now }: { article: ArticleRow; now: Date }) {
  const t = useTranslations("for-me");
  const { slug, title, language, direction, state, tally, deadline, lead, people } = article;
  const isReady = state === "checking" && tally.total > 0 && settledOf(tally) === tally.total;
  const others = people.filter((name) => name !== lead);
  return (
    <li>
      <Link href={`/articles/${slug}${isReady ? "/sign-off" : ""}`} className="for-me-article">
        <h3 lang={language} dir={direction}>
          {title}
        </h3>
        <CheckProgress tally={tally} />
        {isReady && <p className="font-semibold text-ink">{t("ready")}</p>}
        <p className="flex flex-wrap justify-between gap-x-4 gap-y-1">
          <span>
            {lead ? t("leads", { name: lead }) : t("no-lead")}
            {others.length > 0 &&
              t(lead ? "with" : "on-it", {
                names: others.slice(0, NAMES).join(", "),
                more: Math.max(0, others.length - NAMES),
              })}
          </span>
          {deadline && <DueTime due={deadline} now={now} />}
        </p>
      </Link>
    </li>
  );
}
