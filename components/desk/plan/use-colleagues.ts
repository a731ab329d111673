"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { listColleaguesAction } from "@/actions/desk";

/** Somebody who can be given something. */
export type Colleague = { readonly id: string; readonly name: string };

/** Everybody who can be given a claim or an article, asked for when a form that needs them opens; empty until then. */
export function useColleagues(): { readonly people: readonly Colleague[]; readonly failure: string | null } {
  const t = useTranslations("failure");
  const [people, setPeople] = useState<readonly Colleague[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const offline = t("offline");
  useEffect(() => {
    let isGone = false;
    listColleaguesAction({})
      .catch(() => ({ ok: false as const, words: offline }))
      .then((answer) => {
        if (isGone) return;
        if (answer.ok) setPeople(answer.value);
        else setFailure(answer.words);
      });
    return () => {
      isGone = true;
    };
  }, [offline]);
  return { people, failure };
}
