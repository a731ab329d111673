"use client";

import { useTranslations } from "next-intl";
import { editEvidenceAction } from "@/actions/evidence";
import { TextField } from "@/components/ui/field";
import { momentText } from "@/lib/domain/moment";
import type { EvidenceDetail } from "@/lib/queries/claim/get-claim-detail";
import { EvidenceFields } from "./evidence-fields";
import { FormFoot } from "./form-foot";
import { usePanelForm } from "./use-panel-form";

type Props = {
  readonly claim: { readonly id: string; readonly revision: number };
  readonly evidence: EvidenceDetail;
  readonly title: string;
  readonly personId: string;
};

/** Changes stance, passage and note of one piece of evidence, and of a recording the moment. */
export function EditEvidenceForm({ claim, evidence, title, personId }: Props) {
  const t = useTranslations("evidence");
  const words = useTranslations("common");
  const hasMoments = /^(?:audio|video)\//.test(evidence.snapshot?.type ?? "") || evidence.positionMs !== null;
  const { bind, formProps, foot } = usePanelForm({
    draft: `${personId}:evidence:${evidence.id}`,
    revision: claim.revision,
    initial: {
      stance: evidence.stance as string,
      passage: evidence.passage ?? "",
      note: evidence.note ?? "",
      positionMs: evidence.positionMs === null ? "" : momentText(evidence.positionMs),
    },
    action: editEvidenceAction,
    input: (typed, revision) => ({ claimId: claim.id, revision, evidenceId: evidence.id, ...typed }),
    done: () => t("saved"),
  });
  return (
    <form {...formProps} className="grid gap-3 rounded-[0.6rem] border border-edge p-3">
      <p dir="auto" className="font-semibold">
        {title}
      </p>
      <EvidenceFields prefix={`evidence-${evidence.id}`} bind={bind} />
      {hasMoments && (
        <TextField
          id={`evidence-${evidence.id}-moment`}
          label={t("moment")}
          hint={t("moment-hint")}
          inputMode="text"
          {...bind("positionMs")}
        />
      )}
      <FormFoot submit={words("save")} fields={["stance", "passage", "note", "positionMs"]} {...foot} />
    </form>
  );
}
