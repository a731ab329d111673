"use client";

import { useTranslations } from "next-intl";
import { dismissClaimAction, reopenClaimAction } from "@/actions/claim";
import { ruleStetAction } from "@/actions/verdict";
import { TextAreaField } from "@/components/ui/field";
import { FormFoot } from "./form-foot";
import { usePanelForm } from "./use-panel-form";

/** What each asks of the server, and what is said when it is done. */
const actions = { dismiss: dismissClaimAction, reopen: reopenClaimAction, stet: ruleStetAction } as const;
const saidAfter = { dismiss: "dismissed", reopen: "reopened", stet: "ruled-stet" } as const;

type Props = {
  readonly what: keyof typeof actions;
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
    action: actions[what],
    input: ({ reason }, revision) => ({ claimId: claim.id, revision, reason }),
    done: () => t(saidAfter[what], { number: claim.number }),
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
