"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { assignClaimAction } from "@/actions/claim";
import { MomentField, momentInput } from "@/components/desk/plan/moment-field";
import { SelectField } from "@/components/ui/field";
import { clockIn } from "@/lib/domain/desk/zoned-time";
import type { ClaimDetail } from "@/lib/queries/claim/get-claim-detail";
import { FormFoot } from "./form-foot";
import { usePanelForm } from "./use-panel-form";

type Props = {
  readonly claim: Pick<ClaimDetail["claim"], "id" | "number" | "revision" | "assignedToId" | "dueAt">;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly personId: string;
};

/** Who has a claim, and until when. */
export function GiveForm({ claim, people, personId }: Props) {
  const t = useTranslations("claim");
  const due = useTranslations("due");
  const zone = useTimeZone() ?? "UTC";
  const { bind, formProps, foot } = usePanelForm({
    draft: `${personId}:give:${claim.id}`,
    revision: claim.revision,
    initial: { assignedToId: claim.assignedToId ?? "", dueAt: claim.dueAt ? clockIn(zone, claim.dueAt) : "" },
    action: assignClaimAction,
    input: ({ assignedToId, dueAt }, revision) => ({
      ...{ claimId: claim.id, revision, assignedToId: assignedToId || null, dueAt: momentInput(zone, dueAt) },
    }),
    done: () => t("given", { number: claim.number }),
  });
  return (
    <form {...formProps} className="grid gap-3">
      <SelectField id="claim-assignedToId" label={t("assignedToId")} {...bind("assignedToId")}>
        <option value="">{t("nobody")}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <MomentField id="claim-dueAt" label={due("claim")} {...bind("dueAt")} />
      <FormFoot submit={t("give-submit")} fields={["assignedToId", "dueAt"]} {...foot} />
    </form>
  );
}
