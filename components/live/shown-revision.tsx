"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { OWN_MS, sinceOwnDoing } from "./own-doing";
import { useChangedMeanwhile } from "./use-changed-meanwhile";

/**
 * What whoever decides has looked at: a revision or a hash. Pages show what others change by themselves, and nobody is to
 * approve by one key what was put before them in that moment; so it is what the page began with, until this tab changes
 * something itself or the person says that they have seen it. `words` say what somebody else did, and `forget` forgets that.
 */
export function useShown<T extends string | number>(now: T, words: string | null = null, forget: () => void = nothing) {
  const [value, setValue] = useState(now);
  useEffect(() => {
    if (sinceOwnDoing() < OWN_MS) setValue(now);
  }, [now]);
  const see = () => {
    setValue(now);
    forget();
  };
  return { value, words, isOutdated: words !== null || value !== now, see };
}

function nothing(): void {}

/** The same for the revision of a claim. */
export function useShownRevision(claim: { readonly id: string; readonly revision: number }, personId: string) {
  const { words, seen } = useChangedMeanwhile(personId, claim.id);
  return useShown(claim.revision, words, seen);
}

type Props = {
  readonly shown: Pick<ReturnType<typeof useShown>, "words" | "isOutdated" | "see">;
  readonly what?: "changed" | "article-changed";
};

/** Says by whom and how something was changed while somebody was about to decide on it. */
export function ChangedMeanwhile({ shown, what = "changed" }: Props) {
  const t = useTranslations("live");
  if (!shown.isOutdated) return null;
  return (
    <Notice tone="refusal">
      <p>{shown.words ?? t(what)}</p>
      <Button onClick={shown.see} className="mt-2">
        {t("seen")}
      </Button>
    </Notice>
  );
}
