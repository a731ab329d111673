"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { makeLinkAction } from "@/actions/desk";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAction } from "@/components/ui/use-action";
import { freshToken } from "./fresh-token";
import { LinkShownOnce } from "./link-shown-once";
import type { ListedPerson } from "./person";

/**
 * Makes a link by which a person sets a password, which nobody can do for them. One's own is changed under "Your account",
 * where the current one is asked for.
 */
export function MakeLink({ person }: { person: ListedPerson }) {
  const t = useTranslations("people.link");
  const token = useRef<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const { run, pending, failure } = useAction(makeLinkAction);

  const make = async () => {
    setShown(null);
    // The same until there is an answer, so that what is shown is what was kept.
    token.current ??= freshToken();
    if (!(await run({ personId: person.id, revision: person.revision, token: token.current }))) return;
    setShown(token.current);
    token.current = null;
  };

  return (
    <div className="grid content-start gap-2">
      <h2 className="text-[0.8125rem] font-semibold">{t("title")}</h2>
      <p className="text-xs text-soft">{t(person.isSelf ? "self" : "hint")}</p>
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
      {shown && <LinkShownOnce name={person.name} token={shown} />}
      {!person.isSelf && (
        <div>
          <Button onClick={make} disabled={pending || !person.active}>
            {t("make")}
          </Button>
        </div>
      )}
    </div>
  );
}
