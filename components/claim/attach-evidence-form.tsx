"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { attachEvidenceAction } from "@/actions/evidence";
import { ConfidenceChoice } from "@/components/evidence/source/confidence-choice";
import { SourceFields } from "@/components/evidence/source/source-fields";
import { SourcePicker } from "@/components/evidence/source/source-picker";
import { emptySource, namingFields } from "@/components/evidence/source/source-values";
import { Notice } from "@/components/ui/notice";
import type { FoundSource } from "@/lib/queries/evidence/list-sources";
import { EvidenceFields } from "./evidence-fields";
import { FormFoot } from "./form-foot";
import { usePanelForm } from "./use-panel-form";

const empty = { ...emptySource, stance: "supports", passage: "", note: "" };
const confidence = ["confidential", "description", "reason"] as const;

/** The name of a confidential source stays out of the browser's drafts. */
const withheld = ({ confidential }: Record<string, string>) => (confidential === "yes" ? namingFields : []);

type Props = {
  readonly claim: { readonly id: string; readonly revision: number };
  readonly staleWarning: boolean;
  readonly personId: string;
};

/** Attaches a source from the library, or a new one, with how it bears on the claim. */
export function AttachEvidenceForm({ claim, staleWarning, personId }: Props) {
  const t = useTranslations("evidence");
  const [picked, setPicked] = useState<FoundSource | null>(null);
  const { values, set, bind, formProps, foot, errorOf } = usePanelForm({
    draft: `${personId}:attach:${claim.id}`,
    revision: claim.revision,
    initial: empty,
    withheld,
    action: attachEvidenceAction,
    input: ({ stance, passage, note, confidential, description, reason, ...fields }, revision) => ({
      claimId: claim.id,
      revision,
      stance,
      passage,
      note,
      source: picked
        ? { from: "library", sourceId: picked.id }
        : { from: "new", ...fields, ...(confidential === "yes" && { confidence: { description, reason } }) },
    }),
    isUndoable: true,
    done: ({ known }) => (known && !picked ? t("attached-known") : t("attached")),
  });
  const ofSource = Object.keys(empty).flatMap((field) => [field, `source.${field}`]);
  const fields = [...ofSource, ...confidence.map((field) => `source.confidence.${field}`)];
  return (
    <form {...formProps} className="grid gap-3 rounded-[0.6rem] border border-edge p-3">
      {staleWarning && <Notice tone="plain">{t("stale-warning")}</Notice>}
      <SourcePicker
        id="attach-known"
        label={t("known")}
        chosen={picked}
        onChoose={setPicked}
        error={errorOf("source")}
      />
      {!picked && (
        <>
          <SourceFields
            prefix="attach"
            values={values}
            onChange={set}
            errorOf={(field) => errorOf(`source.${field}`)}
          />
          <ConfidenceChoice
            prefix="attach"
            values={values}
            onChange={set}
            errorOf={(field) => errorOf(`source.confidence.${field}`)}
          />
        </>
      )}
      <EvidenceFields prefix="attach" bind={bind} />
      <FormFoot submit={t("attach")} fields={picked ? ["stance", "passage", "note"] : fields} {...foot} />
    </form>
  );
}
