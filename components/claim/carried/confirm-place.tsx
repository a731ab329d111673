"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { confirmAnchorAction } from "@/actions/claim";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { Notice } from "@/components/ui/notice";
import { own } from "@/components/ui/own";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { useDraft } from "@/components/ui/use-draft";
import { useHotkeys } from "@/components/ui/use-hotkeys";

type Props = {
  readonly claim: { readonly id: string; readonly number: number; readonly revision: number };
  /** What the claim is to state from now on, unless somebody words it otherwise. */
  readonly statement: string;
  /** What it has stated so far, where that differs. */
  readonly earlier: string | null;
  readonly versionNumber: number;
  readonly personId: string;
  readonly direction: "ltr" | "rtl";
  /** The page's address, which then shows the next claim. */
  readonly then: string;
};

/** Says that a claim stands where it was carried to, and what it states now. */
export function ConfirmPlace({ claim, statement, earlier, versionNumber, personId, direction, then }: Props) {
  const t = useTranslations("carried");
  const router = useRouter();
  const announce = useAnnounce();
  const { values, set, discard } = useDraft(`${personId}:confirm:${claim.id}:${versionNumber}`, { statement });
  const { run, pending, failure, errorOf } = useAction(confirmAnchorAction);
  const confirm = async (event?: FormEvent) => {
    event?.preventDefault();
    const { id: claimId, revision } = claim;
    if (!(await run({ claimId, revision, versionNumber, statement: values.statement }))) return;
    discard();
    announce(t("confirmed", { number: claim.number }));
    router.replace(then, { scroll: false });
  };
  useHotkeys({ y: () => void confirm() });
  return (
    <form onSubmit={confirm} className="grid gap-3">
      <TextAreaField
        id="statement"
        label={t("statement")}
        hint={earlier === null ? t("statement-hint") : t.rich("statement-followed", { own, earlier })}
        dir={direction}
        rows={2}
        value={values.statement}
        onChange={(event) => set("statement", event.target.value)}
        error={errorOf("statement")}
      />
      {failure && !failure.field && <Notice tone="refusal">{failure.words}</Notice>}
      <div>
        <Button type="submit" look="primary" aria-disabled={pending} aria-keyshortcuts="y">
          {t("confirm")} <Kbd>Y</Kbd>
        </Button>
      </div>
    </form>
  );
}
