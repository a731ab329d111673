"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { chooseMailAction } from "@/actions/notification";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { type MailOften, mailOften } from "@/lib/domain/notification/kinds";

/** How often somebody has e-mails about what they are told of. */
export function MailChoice({ often }: { often: MailOften }) {
  const t = useTranslations("account");
  const words = useTranslations("mail-often");
  const announce = useAnnounce();
  const { run, pending, failure } = useAction(chooseMailAction);
  const [wanted, setWanted] = useState(often);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run({ often: wanted })) announce(t("mail-saved"));
  };
  return (
    <form method="post" onSubmit={submit} className="grid justify-items-start gap-3">
      <fieldset disabled={pending} className="grid gap-1">
        <legend className="mb-1 text-[0.8125rem] font-semibold">{t("mail-often")}</legend>
        {mailOften.map((each) => (
          <label key={each} className="flex min-h-9 items-center gap-2">
            <input
              type="radio"
              name="often"
              className="size-4 accent-ink"
              value={each}
              checked={wanted === each}
              onChange={() => setWanted(each)}
            />
            {words(each)}
          </label>
        ))}
      </fieldset>
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
      <Button type="submit" disabled={pending || wanted === often}>
        {t("mail-save")}
      </Button>
    </form>
  );
}
