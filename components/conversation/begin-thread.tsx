"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect } from "react";
import { writeCommentAction } from "@/actions/conversation";
import { useAnnounce } from "@/components/ui/toasts";
import type { WriteCommentInput } from "@/lib/input/conversation";
import { CommentForm } from "./comment-form";
import type { Mentionables } from "./mentionables";
import { newCommentId, sayMark } from "./say-mark";

type Props = Mentionables & {
  readonly articleId: string;
  readonly label: string;
  /** Under what name what is typed is kept. */
  readonly draft: string;
  readonly on: WriteCommentInput["on"];
  readonly onDone?: () => void;
  readonly children?: ReactNode;
};

/** The field in which a thread begins; it has the focus where the address asks for it. */
export function BeginThread({ articleId, label, draft, on, onDone, people, names, children }: Props) {
  const t = useTranslations("conversation");
  const announce = useAnnounce();
  useEffect(() => {
    const begin = () => location.hash === sayMark && document.getElementById(newCommentId)?.focus();
    begin();
    window.addEventListener("hashchange", begin);
    return () => window.removeEventListener("hashchange", begin);
  }, []);
  return (
    <CommentForm
      id={newCommentId}
      label={label}
      submit={t("send")}
      draft={draft}
      people={people}
      names={names}
      action={writeCommentAction}
      input={(words) => ({ articleId, on, words })}
      onDone={({ carriedTo }) => {
        onDone?.();
        announce(carriedTo === null ? t("sent") : t("sent-carried", { version: carriedTo }));
        // The button that was pressed is gone with the words; whoever has gone on elsewhere stays there.
        if (document.activeElement === document.body)
          document.getElementById(newCommentId)?.focus({ preventScroll: true });
      }}
    >
      {children}
    </CommentForm>
  );
}
