"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { archiveArticleAction } from "@/actions/article";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextAreaField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";

/** Archives an article that was a mistake, asking for the reason. */
export function ArchiveArticle({ articleId }: { articleId: string }) {
  const t = useTranslations("archive");
  const common = useTranslations("common");
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const { run, pending, failure, errorOf } = useAction(archiveArticleAction);
  const archive = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await run({ articleId, reason }))) return;
    setAsking(false);
    announce(t("done"));
  };
  return (
    <>
      <button type="button" className="target cursor-pointer underline" onClick={() => setAsking(true)}>
        {t("open")}
      </button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t("title")}>
        <form onSubmit={archive} noValidate className="grid gap-4 font-sans text-sm text-ink">
          <p>{t("hint")}</p>
          <TextAreaField
            id="archive-reason"
            label={t("reason")}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            error={errorOf("reason")}
            dir="auto"
            aria-required="true"
          />
          {failure && failure.field !== "reason" && <Notice tone="refusal">{failure.words}</Notice>}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="primary" aria-disabled={pending}>
              {t("submit")}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {common("cancel")}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
