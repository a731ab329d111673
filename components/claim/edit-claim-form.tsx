"use client";

import { useTranslations } from "next-intl";
import { editClaimAction } from "@/actions/claim";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { type ClaimCategory, type ClaimPriority, claimCategories, claimPriorities } from "@/lib/domain/claim/claim";
import { FormFoot } from "./form-foot";
import { usePanelForm } from "./use-panel-form";

type EditedClaim = {
  readonly id: string;
  readonly number: number;
  readonly revision: number;
  readonly statement: string;
  readonly claimant: string | null;
  readonly category: ClaimCategory;
  readonly priority: ClaimPriority;
  readonly assignedToId: string | null;
};

type Props = {
  readonly claim: EditedClaim;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly personId: string;
};

/** Statement, claimant, kind, priority and reviewer of a claim. */
export function EditClaimForm({ claim, people, personId }: Props) {
  const t = useTranslations("claim");
  const words = useTranslations();
  const { bind, formProps, foot } = usePanelForm({
    draft: `${personId}:edit:${claim.id}`,
    revision: claim.revision,
    initial: {
      statement: claim.statement,
      claimant: claim.claimant ?? "",
      category: claim.category as string,
      priority: claim.priority as string,
      assignedToId: claim.assignedToId ?? "",
    },
    action: editClaimAction,
    input: ({ assignedToId, ...rest }, revision) => ({
      claimId: claim.id,
      revision,
      ...rest,
      assignedToId: assignedToId || null,
    }),
    done: () => t("saved", { number: claim.number }),
  });
  return (
    <form {...formProps} className="grid gap-3">
      <TextAreaField
        id="claim-statement"
        label={t("statement")}
        hint={t("statement-hint")}
        dir="auto"
        {...bind("statement")}
      />
      <TextField id="claim-claimant" label={t("claimant")} hint={t("claimant-hint")} dir="auto" {...bind("claimant")} />
      <div className="grid grid-cols-2 gap-3">
        <SelectField id="claim-category" label={t("category")} {...bind("category")}>
          {claimCategories.map((category) => (
            <option key={category} value={category}>
              {words(`category.${category}`)}
            </option>
          ))}
        </SelectField>
        <SelectField id="claim-priority" label={t("priority")} {...bind("priority")}>
          {claimPriorities.map((priority) => (
            <option key={priority} value={priority}>
              {words(`priority.${priority}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <SelectField id="claim-reviewer" label={t("reviewer")} {...bind("assignedToId")}>
        <option value="">{t("nobody")}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <FormFoot
        submit={words("common.save")}
        fields={["statement", "claimant", "category", "priority", "assignedToId"]}
        {...foot}
      />
    </form>
  );
}
