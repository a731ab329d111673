"use client";

import { useTranslations } from "next-intl";
import { dismissClaimAction, reopenClaimAction } from "@/actions/claim";
import { TextAreaField } from "@/components/ui/field";
import { FormFoot } from "./form-foot";
import { usePanelForm } from "./use-panel-form";

type Props = {
  readonly what: "dismiss" | "reopen";
  readonly claim: { readonly id: string; readonly number: number; readonly revision: number };
  readonly personId: string;
};

/** A change of a claim's state that needs nothing but a reason. */
export function ReasonForm({ what, claim, personId }: Props) {
  const t = useTranslations("claim");
  const { bind, formProps, foot } = usePanelForm({
    draft: `${personId}:${what}:${claim.id}`,
    revision: claim.revision,
    initial: { reason: "" },
    action: what === "dismiss" ? dismissClaimAction : reopenClaimAction,
    input: ({ reason }, revision) => ({ claimId: claim.id, revision, reason }),
    done: () => t(what === "dismiss" ? "dismissed" : "reopened", { number: claim.number }),
  });
  return (
    <form {...formProps} className="grid gap-3">
      <TextAreaField
        id={`${what}-reason`}
        label={t("reason")}
        hint={t(`${what}-hint`)}
        dir="auto"
        {...bind("reason")}
      />
      <FormFoot submit={t(`${what}-submit`)} fields={["reason"]} {...foot} />
    </form>
  );
}
