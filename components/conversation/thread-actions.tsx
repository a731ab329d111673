"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import {
  includeThreadAction,
  leaveOutThreadAction,
  reopenThreadAction,
  resolveThreadAction,
  writeCommentAction,
} from "@/actions/conversation";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { hasDraft } from "@/components/ui/use-draft";
import { CommentForm } from "./comment-form";
import type { Mentionables } from "./mentionables";

type Props = Mentionables & {
  readonly thread: { readonly id: string; readonly isResolved: boolean; readonly isIncluded: boolean };
  readonly articleId: string;
  readonly personId: string;
  readonly mayInclude: boolean;
};

/** What can be done with a thread: answer, resolve or open it again, and have reports hold it or not. */
export function ThreadActions({ thread, articleId, personId, mayInclude, people, names }: Props) {
  const t = useTranslations("conversation");
  const announce = useAnnounce();
  const { id: threadId, isResolved, isIncluded } = thread;
  const [isReplying, setReplying] = useState(false);
  const settle = useAction(isResolved ? reopenThreadAction : resolveThreadAction);
  const include = useAction(isIncluded ? leaveOutThreadAction : includeThreadAction);
  const draft = `${personId}:reply:${threadId}`;
  useEffect(() => {
    if (hasDraft(draft)) setReplying(true);
  }, [draft]);
  const leave = () => {
    setReplying(false);
    requestAnimationFrame(() => document.getElementById(`reply-${threadId}`)?.focus({ preventScroll: true }));
  };
  const failure = settle.failure ?? include.failure;
  if (isReplying)
    return (
      <CommentForm
        id={`answer-${threadId}`}
        label={t("reply-label")}
        submit={t("reply")}
        draft={draft}
        people={people}
        names={names}
        action={writeCommentAction}
        input={(words) => ({ articleId, on: { of: "thread", threadId }, words })}
        onDone={() => {
          announce(t("sent"));
          leave();
        }}
        onCancel={leave}
      />
    );
  const reply = () => {
    setReplying(true);
    requestAnimationFrame(() => document.getElementById(`answer-${threadId}`)?.focus());
  };
  return (
    <div className="grid gap-2">
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
      <div className="flex flex-wrap gap-1.5">
        <Button id={`reply-${threadId}`} onClick={reply}>
          {t("reply")}
        </Button>
        <Button
          look="quiet"
          disabled={settle.pending}
          onClick={async () => {
            if (await settle.run({ threadId })) announce(t(isResolved ? "reopened-now" : "resolved-now"));
          }}
        >
          {t(isResolved ? "reopen" : "resolve")}
        </Button>
        {mayInclude && (
          <Button
            look="quiet"
            disabled={include.pending}
            onClick={async () => {
              if (await include.run({ threadId })) announce(t(isIncluded ? "left-out-now" : "included-now"));
            }}
          >
            {t(isIncluded ? "leave-out" : "include")}
          </Button>
        )}
      </div>
    </div>
  );
}
