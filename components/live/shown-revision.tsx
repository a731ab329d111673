"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { OWN_MS, sinceOwnDoing } from "./own-doing";
import { useChangedMeanwhile } from "./use-changed-meanwhile";

/**
 * The revision of a claim that whoever decides on it has looked at. Pages show what others change by themselves, and nobody
 * is to approve by one key what was put before them in that moment; so it is the one that the page began with, until this
 * tab changes the claim itself or the person says that they have seen it.
 */
export function useShownRevision(claim: { readonly id: string; readonly revision: number }, personId: string) {
  const [revision, setRevision] = useState(claim.revision);
  const { words, seen } = useChangedMeanwhile(personId, claim.id);
  useEffect(() => {
    if (sinceOwnDoing() < OWN_MS) setRevision(claim.revision);
  }, [claim.revision]);
  return {
    revision,
    words,
    isOutdated: words !== null || revision !== claim.revision,
    see: () => {
      setRevision(claim.revision);
      seen();
    },
  };
}

/** Says by whom and how a claim was changed while somebody was about to decide on it. */
export function ChangedMeanwhile({ shown }: { shown: ReturnType<typeof useShownRevision> }) {
  const t = useTranslations("live");
  return (
    <div role="status" className="empty:hidden">
      {shown.isOutdated && (
        <Notice tone="plain">
          <p>{shown.words ?? t("changed")}</p>
          <Button onClick={shown.see} className="mt-2">
            {t("seen")}
          </Button>
        </Notice>
      )}
    </div>
  );
}
