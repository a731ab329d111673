"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { addVersionAction } from "@/actions/article";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";

type Props = {
  readonly articleId: string;
  readonly number: number;
  readonly current: number;
};

/** Makes an earlier version the newest text again, as a new version; asks first and says what happens. */
export function RestoreVersion({ articleId, number, current }: Props) {
  const t = useTranslations("versions");
  const common = useTranslations("common");
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  const { run, pending, failure, clear } = useAction(addVersionAction);
  const close = () => {
    setOpen(false);
    clear();
  };
  const restore = async () => {
    const source = { from: "version", number } as const;
    const added = await run({ articleId, versionNumber: current, source, title: null, note: null });
    if (!added) return;
    setOpen(false);
    announce(t("restored", { number: added.number, again: number, count: added.toLookAt }));
  };
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)} aria-label={t("restore-of", { number })}>
        {t("restore")}
      </Button>
      <Dialog open={open} onClose={close} title={t("restore-title", { number })}>
        <p>{t("restore-what", { number, next: current + 1, current })}</p>
        <p>{t("restore-claims")}</p>
        {failure && <Notice tone="refusal">{failure.words}</Notice>}
        <div className="flex flex-wrap gap-2">
          <Button look="primary" onClick={restore} disabled={pending}>
            {pending ? common("saving") : t("restore-do", { next: current + 1 })}
          </Button>
          <Button onClick={close}>{common("cancel")}</Button>
        </div>
      </Dialog>
    </>
  );
}
