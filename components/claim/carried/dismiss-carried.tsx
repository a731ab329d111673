"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { dismissClaimAction } from "@/actions/claim";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { useDraft } from "@/components/ui/use-draft";

type Props = {
  readonly claim: { readonly id: string; readonly number: number; readonly revision: number };
  readonly personId: string;
  readonly then: string;
};

/** Dismisses a claim that the new version has made needless, with a reason. */
export function DismissCarried({ claim, personId, then }: Props) {
  const t = useTranslations("carried");
  const words = useTranslations("claim");
  const router = useRouter();
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  const { values, set, discard } = useDraft(`${personId}:dismiss:${claim.id}`, { reason: "" });
  const { run, pending, failure, errorOf } = useAction(dismissClaimAction);
  const dismiss = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await run({ claimId: claim.id, revision: claim.revision, reason: values.reason }))) return;
    discard();
    announce(words("dismissed", { number: claim.number }));
    router.replace(then, { scroll: false });
  };
  if (!open) return <Button onClick={() => setOpen(true)}>{t("dismiss")}</Button>;
  return (
    <form onSubmit={dismiss} className="grid w-full gap-3 rounded-lg border border-line p-3">
      <TextAreaField
        id="dismiss-reason"
        label={words("reason")}
        hint={words("dismiss-hint")}
        dir="auto"
        autoFocus
        value={values.reason}
        onChange={(event) => set("reason", event.target.value)}
        error={errorOf("reason")}
      />
      {failure && !failure.field && <Notice tone="refusal">{failure.words}</Notice>}
      <div className="flex gap-2">
        <Button type="submit" look="primary" aria-disabled={pending}>
          {words("dismiss-submit")}
        </Button>
        <Button look="quiet" onClick={() => setOpen(false)}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
