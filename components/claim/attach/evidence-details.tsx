"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { EvidenceFields } from "@/components/claim/evidence-fields";
import { HowSeenFields } from "@/components/evidence/snapshot/how-seen-fields";
import { ConfidenceChoice } from "@/components/evidence/source/confidence-choice";
import { SourceFields } from "@/components/evidence/source/source-fields";
import { SourcePicker } from "@/components/evidence/source/source-picker";
import { readEvidenceLine } from "@/lib/domain/evidence/read-line";
import type { FoundSource } from "@/lib/queries/evidence/list-sources";
import type { AttachValues } from "./attach-values";

type Bind = (
  field: "stance" | "passage" | "note" | "howSeen" | "howSeenNote",
) => ReturnType<ComponentProps<typeof EvidenceFields>["bind"]>;

type Props = {
  readonly isUnfolded: boolean;
  readonly onFold: (isUnfolded: boolean) => void;
  readonly values: AttachValues;
  readonly set: (field: string, value: string) => void;
  readonly bind: Bind;
  readonly errorOf: (field: string) => string | undefined;
  readonly picked: FoundSource | null;
  readonly onPick: (source: FoundSource | null) => void;
};

/** The fields of the input whose refusals stand among the details. */
export const detailFields = [
  ...["stance", "passage", "note", "brought.howSeen", "brought.howSeenNote"],
  ...["title", "publisher", "author", "publishedOn", "kind", "medium"].map((field) => `source.${field}`),
  ...["description", "reason"].map((field) => `source.confidence.${field}`),
];

/**
 * What else can be said of new evidence: how it bears on the claim, its passage, a known source in its place, what the
 * source is called, how words were seen, whether it is confidential. The stance is read without unfolding.
 */
export function EvidenceDetails({ isUnfolded, onFold, values, set, bind, errorOf, picked, onPick }: Props) {
  const t = useTranslations("evidence");
  const stances = useTranslations("stance");
  const at = (path: string) => (field: string) => errorOf(`${path}.${field}`);
  return (
    <details open={isUnfolded} onToggle={({ currentTarget }) => onFold(currentTarget.open)}>
      <summary className="w-fit py-1 text-[0.8125rem] font-medium">
        {t("details", { stance: stances(values.stance as "supports") })}
      </summary>
      <div className="grid gap-3 pt-2">
        <EvidenceFields prefix="attach" bind={bind} />
        <SourcePicker
          id="attach-known"
          label={t("known")}
          chosen={picked}
          onChoose={onPick}
          error={picked ? errorOf("source") : undefined}
        />
        {!picked && (
          <>
            {readEvidenceLine(values.line).is === "words" && (
              <HowSeenFields prefix="attach" bind={(field) => ({ ...bind(field), error: at("brought")(field) })} />
            )}
            <SourceFields prefix="attach" values={values} onChange={set} errorOf={at("source")} isFilledIn />
            <ConfidenceChoice prefix="attach" values={values} onChange={set} errorOf={at("source.confidence")} />
          </>
        )}
      </div>
    </details>
  );
}
