"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { activatePersonAction, deactivatePersonAction } from "@/actions/desk";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { HandOver } from "./hand-over";
import type { ListedPerson } from "./person";

const consequences = ["sessions", "work", "assigned", "back"] as const;

/** Closes an account after saying what that means, or opens it again. */
export function AccountSwitch({ person }: { person: ListedPerson }) {
  const t = useTranslations("people.active");
  const common = useTranslations("common");
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const { run, pending, failure } = useAction(person.active ? deactivatePersonAction : activatePersonAction);

  const change = async () => {
    setAsking(false);
    const done = await run({ personId: person.id, revision: person.revision });
    if (done) announce(t(person.active ? "done-inactive" : "done-active", { name: person.name }));
  };

  return (
    <div className="grid content-start gap-2">
      <h2 className="text-[0.8125rem] font-semibold">{t("title")}</h2>
      <div>
        <Button
          look={person.active ? "danger" : "plain"}
          disabled={pending}
          onClick={person.active ? () => setAsking(true) : change}
        >
          {t(person.active ? "deactivate" : "activate")}
        </Button>
      </div>
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
      <Dialog open={asking} onClose={() => setAsking(false)} title={t("confirm-title", { name: person.name })}>
        <ul className="grid list-disc gap-1 ps-5 text-sm">
          {person.isSelf && <li className="font-semibold">{t("consequence-self")}</li>}
          {consequences.map((each) => (
            <li key={each}>{t(`consequence-${each}`)}</li>
          ))}
        </ul>
        {person.held && <HandOver person={person} />}
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setAsking(false)}>{common("cancel")}</Button>
          <Button look="danger" onClick={change}>
            {t("confirm")}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
