"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { hasDraft } from "@/components/ui/use-draft";
import { useEditors } from "./editors";

const forms = ["edit", "attach", "verdict", "dismiss", "stet", "reopen"] as const;

/** Says that something was typed here and not sent, and leads back to it; a form that is closed hides its draft. */
export function DraftReminder({ claimId, personId }: { claimId: string; personId: string }) {
  const t = useTranslations("claim");
  const { open, show } = useEditors();
  const [kept, setKept] = useState<readonly (typeof forms)[number][]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: closing a form may have left a draft or used one up
  useEffect(
    () => setKept(forms.filter((form) => hasDraft(`${personId}:${form}:${claimId}`))),
    [open, claimId, personId],
  );
  if (open !== null || kept.length === 0) return null;
  return (
    <p role="status" className="flex flex-wrap items-center justify-between gap-2 rounded-md bg-sunken px-3 py-1.5">
      {t("draft-kept", { form: kept[0] as string })}
      <Button onClick={() => show(kept[0] as string)}>{t("draft-go-on")}</Button>
    </p>
  );
}
