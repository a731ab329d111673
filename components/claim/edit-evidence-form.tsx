"use client";

import { useTranslations } from "next-intl";
import type { Action } from "@/components/ui/use-action";
import type { Stance } from "@/lib/domain/evidence";
import { EvidenceFields } from "./evidence-fields";
import { FormFoot } from "./form-foot";
import { usePanelForm } from "./use-panel-form";

type Props = {
  readonly claim: { readonly id: string; readonly revision: number };
  readonly evidence: {
    readonly id: string;
    readonly stance: Stance;
    readonly passage: string | null;
    readonly note: string | null;
  };
  readonly title: string;
  readonly personId: string;
  readonly action: Action<{ revision: number }>;
};

/** Changes stance, passage and note of one piece of evidence. */
export function EditEvidenceForm({ claim, evidence, title, personId, action }: Props) {
  const t = useTranslations("evidence");
  const words = useTranslations("common");
  const { bind, formProps, foot } = usePanelForm({
    draft: `${personId}:evidence:${evidence.id}`,
    revision: claim.revision,
    initial: { stance: evidence.stance as string, passage: evidence.passage ?? "", note: evidence.note ?? "" },
    action,
    input: (typed, revision) => ({ claimId: claim.id, revision, evidenceId: evidence.id, ...typed }),
    done: () => t("saved"),
  });
  return (
    <form {...formProps} className="grid gap-3 rounded-[0.6rem] border border-edge p-3">
      <p dir="auto" className="font-semibold">
        {title}
      </p>
      <EvidenceFields prefix={`evidence-${evidence.id}`} bind={bind} />
      <FormFoot submit={words("save")} fields={["stance", "passage", "note"]} {...foot} />
    </form>
  );
}
