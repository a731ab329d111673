"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ActionFailure } from "@/components/ui/use-action";

const outdated = new Set(["claim-changed", "claim-transition", "gone"]);

/** Why a decision was refused. Where the claim changed meanwhile, one press shows it as it is now; the words then go. */
export function DecisionRefusal({
  failure,
  revision,
  onSeen,
}: {
  failure: ActionFailure;
  revision: number;
  onSeen: () => void;
}) {
  const t = useTranslations("decision-form");
  const router = useRouter();
  const refused = useRef(revision);
  useEffect(() => {
    if (refused.current !== revision) onSeen();
  });
  return (
    <div className="grid gap-2">
      <Notice tone="refusal">{failure.words}</Notice>
      {outdated.has(failure.reason) && (
        <Button onClick={() => router.refresh()} className="justify-self-start">
          {t("show-now")}
        </Button>
      )}
    </div>
  );
}
