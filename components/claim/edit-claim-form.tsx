"use client";

import { useTranslations } from "next-intl";
import { editClaimAction } from "@/actions/claim";
import { type ClaimFields, claimFields } from "@/lib/domain/claim/fields";
import type { ClaimDetail } from "@/lib/queries/claim/get-claim-detail";
import { ClaimInputs } from "./claim-inputs";
import { claimValues } from "./claim-values";
import { FormFoot } from "./form-foot";
import { usePanelForm } from "./use-panel-form";

type Props = {
  readonly claim: ClaimFields & Pick<ClaimDetail["claim"], "id" | "number" | "revision">;
  readonly personId: string;
};

/** Everything that is said of a claim. */
export function EditClaimForm({ claim, personId }: Props) {
  const t = useTranslations("claim");
  const words = useTranslations("common");
  const { bind, formProps, foot } = usePanelForm({
    draft: `${personId}:edit:${claim.id}`,
    revision: claim.revision,
    initial: claimValues(claim),
    action: editClaimAction,
    input: (values, revision) => ({ says: "all", claimId: claim.id, revision, ...values }),
    done: () => t("saved", { number: claim.number }),
  });
  return (
    <form {...formProps} className="grid gap-3">
      <ClaimInputs bind={bind} />
      <FormFoot submit={words("save")} fields={claimFields} {...foot} />
    </form>
  );
}
