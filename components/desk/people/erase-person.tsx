"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { erasePersonAction } from "@/actions/desk";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import type { ListedPerson } from "./person";

const consequences = ["name", "work", "log", "texts", "never"] as const;

/** Erases who a person is, after saying what that means: it cannot be taken back. */
export function ErasePerson({ person }: { person: ListedPerson }) {
  const t = useTranslations("people.erase");
  const common = useTranslations("common");
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const { run, pending, failure } = useAction(erasePersonAction);
  const erase = async () => {
    setAsking(false);
    if (await run({ personId: person.id, revision: person.revision })) announce(t("done"));
  };
  return (
    <div className="grid content-start gap-2">
      <h2 className="text-[0.8125rem] font-semibold">{t("title")}</h2>
      <p className="text-xs text-soft">{t("hint")}</p>
      <div>
        <Button look="danger" disabled={pending} onClick={() => setAsking(true)}>
          {t("open")}
        </Button>
      </div>
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
      <Dialog open={asking} onClose={() => setAsking(false)} title={t("confirm-title", { name: person.name })}>
        <ul className="grid list-disc gap-1 ps-5 text-sm">
          {consequences.map((each) => (
            <li key={each}>{t(`consequence-${each}`)}</li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setAsking(false)}>{common("cancel")}</Button>
          <Button look="danger" onClick={erase}>
            {t("confirm")}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
