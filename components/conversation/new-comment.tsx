"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { writeCommentAction } from "@/actions/conversation";
import { shownText } from "@/components/article/text-offsets";
import { useWorkbench } from "@/components/article/workbench-context";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useAnnounce } from "@/components/ui/toasts";
import { useDraft } from "@/components/ui/use-draft";
import { CommentForm } from "./comment-form";
import type { Mentionables } from "./mentionables";
import { newCommentId, sayMark } from "./say-mark";

type Props = Mentionables & { readonly claim: { readonly id: string; readonly number: number } | null };

/** Begins a thread: on the open claim, or on the words that are chosen, or on the article. */
export function NewComment({ claim, people, names }: Props) {
  const t = useTranslations("conversation");
  const announce = useAnnounce();
  const { articleId, personId, versionNumber, chosen, choose } = useWorkbench();
  const draft = `${personId}:comment:${claim?.id ?? articleId}`;
  // Which words a draft is about is kept with it, so that it is about them after a reload too.
  const about = useDraft(`${draft}:about`, { version: "", start: "", end: "", quote: "" });
  const kept = about.values.version === "" ? null : about.values;
  const { set } = about;

  useEffect(() => {
    if (claim || !chosen) return;
    const root = document.querySelector<HTMLElement>("article.galley");
    const quote = root ? shownText(root).slice(chosen.start, chosen.end) : "";
    const range = { version: versionNumber, start: chosen.start, end: chosen.end, quote };
    for (const [field, value] of Object.entries(range)) set(field as keyof typeof range, String(value));
  }, [claim, chosen, versionNumber, set]);

  useEffect(() => {
    const begin = () => location.hash === sayMark && document.getElementById(newCommentId)?.focus();
    begin();
    window.addEventListener("hashchange", begin);
    return () => window.removeEventListener("hashchange", begin);
  }, []);

  const on = () => {
    if (claim) return { of: "claim", claimId: claim.id };
    if (!kept) return { of: "article" };
    return { of: "words", versionNumber: Number(kept.version), start: Number(kept.start), end: Number(kept.end) };
  };
  const forget = () => {
    about.discard();
    choose(null);
  };
  const label = claim ? t("on-claim") : kept ? t("on-words") : t("on-article");
  return (
    <CommentForm
      id={newCommentId}
      label={label}
      submit={t("send")}
      draft={draft}
      people={people}
      names={names}
      action={writeCommentAction}
      input={(words) => ({ articleId, on: on(), words })}
      onDone={({ carriedTo }) => {
        if (!claim) forget();
        announce(carriedTo === null ? t("sent") : t("sent-carried", { version: carriedTo }));
        // The button that was pressed is gone with the words; whoever has gone on elsewhere stays there.
        if (document.activeElement === document.body)
          document.getElementById(newCommentId)?.focus({ preventScroll: true });
      }}
    >
      {!claim && kept && (
        <div className="flex items-start justify-between gap-2 border-s-3 border-edge ps-3">
          <blockquote dir="auto" className="line-clamp-3 font-serif">
            {kept.quote}
          </blockquote>
          <Button look="quiet" onClick={forget} aria-label={t("forget-words")}>
            ✕
          </Button>
        </div>
      )}
      {!claim && !kept && (
        <p className="text-[0.8125rem] text-soft">
          {t("choose-words")} <Kbd>W</Kbd>
        </p>
      )}
    </CommentForm>
  );
}
