"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { bringBackArticleAction } from "@/actions/article";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";

type Props = {
  readonly articleId: string;
  readonly archived: { readonly at: Date; readonly reason: string };
  readonly mayBringBack: boolean;
};

/** Says above an archived article that nothing of it is changed, and why, and brings it back. */
export function ArchivedNotice({ articleId, archived: { at, reason }, mayBringBack }: Props) {
  const t = useTranslations("archive");
  const format = useFormatter();
  const announce = useAnnounce();
  const { run, pending, failure } = useAction(bringBackArticleAction);
  const bringBack = async () => {
    if (await run({ articleId })) announce(t("brought-back"));
  };
  return (
    <div lang={useLocale()} dir="ltr" className="mb-4 grid gap-2 font-sans text-sm">
      <Notice tone="plain">
        <p className="font-semibold">{t("archived", { date: format.dateTime(at, { dateStyle: "medium" }) })}</p>
        <p dir="auto" className="mt-1 whitespace-pre-line">
          {reason}
        </p>
        {mayBringBack && (
          <Button className="mt-2" aria-disabled={pending} onClick={bringBack}>
            {t("bring-back")}
          </Button>
        )}
      </Notice>
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
    </div>
  );
}
