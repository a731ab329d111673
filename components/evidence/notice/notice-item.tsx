import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { ListedNotice } from "@/lib/queries/evidence/list-notices";
import { AnswerForm } from "./answer-form";
import { NoticeChange } from "./notice-change";

type Props = {
  readonly notice: ListedNotice;
  readonly personId: string;
  /** Whether this reader may answer it. */
  readonly mayAnswer: boolean;
};

/** One change under an approved verdict: what it is about, how it was and is, and a person's answer or the way to it. */
export function NoticeItem({ notice, personId, mayAnswer }: Props) {
  const t = useTranslations("notices");
  const format = useFormatter();
  const { kind, claim, article, source, raisedAt } = notice;
  return (
    <article
      aria-labelledby={`notice-${notice.id}`}
      className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-xl border border-line bg-panel p-4 sm:p-5"
    >
      <div className="grid gap-0.5">
        <p className="text-[0.8125rem] text-soft">
          {t("claim", { number: claim.number, title: article.title })}
          {" · "}
          {t("raised", { when: format.dateTime(raisedAt, { dateStyle: "medium", timeStyle: "short" }) })}
        </p>
        <h2 id={`notice-${notice.id}`} className="font-bold text-ink">
          <span aria-hidden="true">↻ </span>
          {t(`kind-${kind}`)}
        </h2>
        <p className="break-words">
          <Link
            href={`/sources/${source.id}`}
            dir="auto"
            className="font-semibold text-ink underline-offset-2 hover:underline"
          >
            {source.title}
          </Link>
        </p>
        <Link
          href={`/articles/${article.slug}/claims/${claim.number}`}
          dir="auto"
          className="font-serif text-[1.0625rem] leading-snug break-words text-ink no-underline hover:text-ink hover:underline"
        >
          {claim.statement}
        </Link>
      </div>
      {source.isHidden ? <p className="text-soft">{t("hidden")}</p> : <NoticeChange notice={notice} />}
      {notice.answer !== null && <Answered notice={notice} />}
      {notice.answer === null && mayAnswer && <AnswerForm notice={notice} personId={personId} />}
    </article>
  );
}

function Answered({ notice }: { notice: ListedNotice }) {
  const t = useTranslations("notices");
  const format = useFormatter();
  const { answer, answeredAt, answeredBy, answerReason } = notice;
  if (answer === null || answeredAt === null) return null;
  const when = format.dateTime(answeredAt, { dateStyle: "medium", timeStyle: "short" });
  return (
    <div className="border-t border-line pt-3">
      <p className={"font-semibold"}>
        <span aria-hidden="true">{answer === "still-good" ? "✓ " : "! "}</span>
        {t("answered-by", { answer: t(answer), name: answeredBy ?? "", when })}
      </p>
      <p dir="auto" className="break-words whitespace-pre-line">
        {answerReason}
      </p>
    </div>
  );
}
