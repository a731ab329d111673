"use client";

import { useTranslations } from "next-intl";
import { answerNoticeAction } from "@/actions/evidence";
import { Button } from "@/components/ui/button";
import { DraftRestored } from "@/components/ui/draft-restored";
import { TextAreaField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { useDraft } from "@/components/ui/use-draft";
import type { NoticeAnswer } from "@/lib/domain/evidence/notice";
import type { ListedNotice } from "@/lib/queries/evidence/list-notices";

type Props = {
  readonly notice: Pick<ListedNotice, "id" | "claim">;
  readonly personId: string;
};

/** Asks whether the evidence still holds, and why; nothing is decided by itself. */
export function AnswerForm({ notice, personId }: Props) {
  const t = useTranslations("notices");
  const announce = useAnnounce();
  const { run, pending, failure, errorOf } = useAction(answerNoticeAction);
  const { values, set, discard, restored } = useDraft(`${personId}:notice:${notice.id}`, { reason: "" });
  const { claim } = notice;
  const answer = async (said: NoticeAnswer) => {
    const seen = { claimId: claim.id, revision: claim.revision };
    if ((await run({ ...seen, noticeId: notice.id, answer: said, reason: values.reason })) === null) return;
    discard();
    announce(t(`done-${said}`));
  };
  return (
    <fieldset className="grid gap-2.5 border-t border-line pt-3">
      <legend className="unseen">{t("answer")}</legend>
      <TextAreaField
        id={`reason-${notice.id}`}
        label={t("answer")}
        hint={t("reason-hint")}
        rows={2}
        dir="auto"
        value={values.reason}
        onChange={({ target }) => set("reason", target.value)}
        error={errorOf("reason")}
      />
      {restored && <DraftRestored onDiscard={discard} />}
      {failure && failure.field !== "reason" && <Notice tone="refusal">{failure.words}</Notice>}
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => answer("still-good")} disabled={pending}>
          {t("still-good")}
        </Button>
        <Button look="danger" onClick={() => answer("no-longer-holds")} disabled={pending}>
          {t("no-longer-holds")}
        </Button>
        <span className="text-xs text-soft">{t("stale-hint", { number: claim.number })}</span>
      </div>
    </fieldset>
  );
}
