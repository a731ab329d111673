import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { own } from "@/components/ui/own";
import { Rationale } from "@/components/verdict/rationale";
import type { Conversation, ShownComment, ShownThread } from "@/lib/queries/conversation/get-conversation";
import { OwnComment } from "./comment-actions";
import { ThreadActions } from "./thread-actions";
import { ThreadPlace } from "./thread-place";

type Props = {
  readonly thread: ShownThread;
  readonly conversation: Conversation;
  readonly personId: string;
};

/** A thread: what it is about, where that is not plain, its comments, and what can be done. A resolved one is folded. */
export function Thread({ thread, conversation, personId }: Props) {
  const t = useTranslations("conversation");
  const { resolved, isIncluded, comments } = thread;
  const { article, mayWrite, mayInclude, people, names } = conversation;
  const body = (
    <div className="grid gap-3">
      <About thread={thread} conversation={conversation} />
      <ol className="grid gap-3">
        {comments.map((comment) => (
          <li key={comment.id} id={`comment-${comment.id}`} className="grid scroll-mt-4 gap-1 target:bg-here-soft">
            <Said comment={comment} conversation={conversation} personId={personId} />
          </li>
        ))}
      </ol>
      {isIncluded && <p className="text-[0.8125rem] text-soft">{t("is-included")}</p>}
      {mayWrite && (
        <ThreadActions
          thread={{ id: thread.id, isResolved: resolved !== null, isIncluded }}
          articleId={article.id}
          personId={personId}
          mayInclude={mayInclude}
          people={people}
          names={names}
        />
      )}
    </div>
  );
  if (!resolved) return body;
  return (
    <details className="group">
      <summary className="min-h-9 py-1.5 text-soft">
        {t.rich("resolved-by", { own, name: resolved.by, count: comments.length })}
      </summary>
      <div className="pt-1">{body}</div>
    </details>
  );
}

/** What a thread is about, where it does not stand beside that. */
function About({ thread: { claim, place, about }, conversation }: Pick<Props, "thread" | "conversation">) {
  const t = useTranslations("conversation");
  const { article } = conversation;
  if (about === "claim") {
    if (conversation.claim || claim === null) return null;
    return (
      <Link href={`/articles/${article.slug}/claims/${claim}`} scroll={false} className="font-medium">
        {t("about-claim", { number: claim })}
      </Link>
    );
  }
  if (about === "article" || !place) return <p className="text-[0.8125rem] text-soft">{t("about-article")}</p>;
  if (place.how === "lost")
    return (
      <div className="grid gap-1 border-s-3 border-line ps-3">
        <blockquote lang={article.language} dir="auto" className="font-serif text-soft line-through">
          {place.quote}
        </blockquote>
        <p className="text-[0.8125rem] font-medium">{t("lost")}</p>
      </div>
    );
  return (
    <div className="grid gap-1">
      <ThreadPlace place={place} language={article.language} />
      {place.how === "reworded" && <p className="text-[0.8125rem] text-soft">{t("reworded")}</p>}
    </div>
  );
}

function Said({ comment, conversation, personId }: Omit<Props, "thread"> & { readonly comment: ShownComment }) {
  const t = useTranslations("conversation");
  const format = useFormatter();
  const { id, words, revision, author, writtenAt, editedAt, isOwn, isOutside } = comment;
  const { people, names, mayWrite } = conversation;
  const shown = words !== null && <Rationale names={names}>{words}</Rationale>;
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span>
          <bdi className="font-medium">{author || t("nobody")}</bdi>
          {isOutside && <span className="text-[0.8125rem] text-soft"> · {t("outside")}</span>}
        </span>
        <span className="text-[0.8125rem] text-soft tabular-nums">
          <time dateTime={writtenAt.toISOString()}>
            {format.dateTime(writtenAt, { dateStyle: "medium", timeStyle: "short" })}
          </time>
          {editedAt && words !== null && ` · ${t("edited")}`}
        </span>
      </p>
      {words === null && <p className="text-soft italic">{t("deleted")}</p>}
      {shown && isOwn && mayWrite && words !== null ? (
        <OwnComment comment={{ id, revision, words }} personId={personId} people={people} names={names}>
          {shown}
        </OwnComment>
      ) : (
        shown
      )}
    </>
  );
}
