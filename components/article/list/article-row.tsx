import Link from "next/link";
import { useFormatter, useLocale, useNow, useTranslations } from "next-intl";
import { DueTime } from "@/components/desk/plan/due-time";
import type { ArticleRow as Row } from "@/lib/queries/parts/article-rows";
import { CheckProgress } from "./check-progress";
import { CoverageShare } from "./coverage-share";
import { languageName } from "./language-name";

/** How many names stand in a row before the rest is counted. */
const MAX_NAMES = 3;

/** One article: what it is, how far its check is, who is on it, and when something last happened. */
export function ArticleRow({
  slug,
  title,
  language,
  direction,
  state,
  tally,
  sentenceCount,
  coveredCount,
  people,
  lastActivityAt,
  deadline,
  ...facts
}: Row) {
  const t = useTranslations("article-list");
  const format = useFormatter();
  const now = useNow();
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-8 gap-y-3 px-4 py-4 hover:bg-sunken sm:px-5 lg:grid-cols-[minmax(0,1fr)_18rem_9rem_7rem] lg:items-center">
      <div className="col-span-full grid min-w-0 gap-1 lg:col-span-1">
        <h2
          className="font-serif text-[1.1875rem] leading-snug font-semibold wrap-anywhere"
          lang={language}
          dir={direction}
        >
          {/* The link's box is the whole row, so that the row is one large target and still one link. */}
          <Link
            href={`/articles/${slug}`}
            className="text-ink no-underline before:absolute before:inset-0 hover:text-ink hover:underline"
          >
            {title}
          </Link>
        </h2>
        <Facts language={language} state={state} {...facts} />
      </div>
      <div className="col-span-full grid content-start gap-2 lg:col-span-1">
        <CheckProgress tally={tally} />
        <CoverageShare covered={coveredCount} total={sentenceCount} />
      </div>
      <p className="text-[0.8125rem] text-soft lg:text-sm">
        <span className="unseen">{t("people")}: </span>
        {people.length === 0 ? t("nobody") : people.slice(0, MAX_NAMES).join(", ")}
        {people.length > MAX_NAMES && ` ${t("more", { count: people.length - MAX_NAMES })}`}
      </p>
      <p className="text-[0.8125rem] text-soft lg:text-end">
        {deadline && state === "checking" && (
          <span className="relative mb-1 block">
            <DueTime due={deadline} now={now} />
          </span>
        )}
        <span className="unseen">{t("last-activity")}: </span>
        <time
          dateTime={lastActivityAt.toISOString()}
          title={format.dateTime(lastActivityAt, { dateStyle: "long", timeStyle: "short" })}
          className="relative"
        >
          {format.relativeTime(lastActivityAt, now)}
        </time>
      </p>
    </li>
  );
}

type FactsProps = Pick<Row, "byline" | "site" | "publishedOn" | "modifiedOn" | "language" | "state">;

function Facts({ byline, site, publishedOn, modifiedOn, language, state }: FactsProps) {
  const t = useTranslations("article-list");
  const states = useTranslations("article-state");
  const format = useFormatter();
  const locale = useLocale();
  const dayOf = (day: string) =>
    format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-[0.8125rem] text-soft">
      {state === "signed-off" ? (
        <span className="state font-semibold">
          <i aria-hidden="true" className="sign sign-approved" />
          {states(state)}
        </span>
      ) : (
        <span>{states(state)}</span>
      )}
      <Dot />
      <span>{languageName(language, locale) ?? t("language-unknown")}</span>
      {byline && <Dot />}
      {byline && <bdi>{byline}</bdi>}
      {site && <Dot />}
      {site && <bdi>{site}</bdi>}
      {publishedOn && <Dot />}
      {publishedOn && <span>{t("published", { date: dayOf(publishedOn) })}</span>}
      {modifiedOn && modifiedOn !== publishedOn && <Dot />}
      {modifiedOn && modifiedOn !== publishedOn && <span>{t("modified", { date: dayOf(modifiedOn) })}</span>}
    </p>
  );
}

function Dot() {
  return <span aria-hidden="true">·</span>;
}
