"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { deleteCommentAction, editCommentAction } from "@/actions/conversation";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { hasDraft } from "@/components/ui/use-draft";
import { mentionLabels, withLabels } from "@/lib/domain/conversation/mentions";
import { CommentForm } from "./comment-form";
import type { Mentionables } from "./mentionables";

type Props = Mentionables & {
  readonly comment: { readonly id: string; readonly revision: number; readonly words: string };
  readonly personId: string;
  /** The words as they are shown. */
  readonly children: ReactNode;
};

/** One's own comment: its words, or the form in which they are changed; and the way to delete it, asked once more. */
export function OwnComment({ comment, personId, people, names, children }: Props) {
  const t = useTranslations("conversation");
  const common = useTranslations("common");
  const announce = useAnnounce();
  const [doing, setDoing] = useState<"edit" | "delete" | null>(null);
  const { run, pending, failure } = useAction(deleteCommentAction);
  const { id: commentId, revision } = comment;
  const draft = `${personId}:edit-comment:${commentId}`;
  useEffect(() => {
    if (hasDraft(draft)) setDoing("edit");
  }, [draft]);
  const leave = () => {
    setDoing(null);
    requestAnimationFrame(() => document.getElementById(`edit-${commentId}`)?.focus({ preventScroll: true }));
  };
  const remove = async () => {
    if (await run({ commentId, revision })) announce(t("deleted-now"));
  };
  if (doing === "edit") {
    const others = Object.entries(names).filter(([id]) => !people.some((person) => person.id === id));
    const labels = mentionLabels([...people, ...others.map(([id, name]) => ({ id, name }))]);
    return (
      <CommentForm
        id={`words-${commentId}`}
        label={t("edit-label")}
        submit={common("save")}
        draft={draft}
        initial={withLabels(comment.words, labels)}
        people={people}
        names={names}
        action={editCommentAction}
        input={(words) => ({ commentId, revision, words })}
        onDone={() => {
          announce(t("edited-now"));
          leave();
        }}
        onCancel={leave}
      />
    );
  }
  return (
    <>
      {children}
      {doing === "delete" ? (
        <Notice tone="plain">
          <p>{t("delete-sure")}</p>
          <div className="mt-2 flex gap-2">
            <Button look="danger" onClick={remove} disabled={pending} autoFocus>
              {t("delete")}
            </Button>
            <Button look="quiet" onClick={leave}>
              {common("cancel")}
            </Button>
          </div>
          {failure && <p role="alert">{failure.words}</p>}
        </Notice>
      ) : (
        <p className="-ms-2 flex gap-1">
          <Button id={`edit-${commentId}`} look="quiet" className="min-h-8 px-2 py-0" onClick={() => setDoing("edit")}>
            {common("edit")}
          </Button>
          <Button look="quiet" className="min-h-8 px-2 py-0" onClick={() => setDoing("delete")}>
            {t("delete")}
          </Button>
        </p>
      )}
    </>
  );
}
