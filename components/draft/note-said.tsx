import { useFormatter, useTranslations } from "next-intl";
import type { NoteReply, NoteWords } from "@/lib/domain/draft/draft-note";

/** What a note says, by whom and when, with its answers. An address is shown and leads nowhere: nobody has looked at it. */
export function NoteSaid({ text, author, at, replies }: Pick<NoteWords, "text" | "author" | "at" | "replies">) {
  return (
    <div className="grid gap-1.5">
      <Said text={text} author={author} at={at} />
      {replies.length > 0 && (
        <ul className="grid gap-1.5 border-s border-line ps-3">
          {replies.map((reply, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: answers stay in their order
            <li key={i}>
              <Said {...reply} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Said({ text, author, at }: NoteReply) {
  const t = useTranslations("draft-notes");
  const format = useFormatter();
  const moment = at === null ? Number.NaN : Date.parse(at);
  const when = Number.isNaN(moment) ? at : format.dateTime(moment, { dateStyle: "medium", timeStyle: "short" });
  return (
    <>
      <p dir="auto" className="wrap-anywhere whitespace-pre-line">
        {text}
      </p>
      {(author !== null || when !== null) && (
        <p className="text-[0.8125rem] text-soft">
          <bdi>{author ?? t("nobody")}</bdi>
          {when !== null && <> · {when}</>}
        </p>
      )}
    </>
  );
}
