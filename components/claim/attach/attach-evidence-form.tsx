"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormFoot } from "@/components/claim/form-foot";
import { usePanelForm } from "@/components/claim/use-panel-form";
import { namingFields } from "@/components/evidence/source/source-values";
import { Notice } from "@/components/ui/notice";
import type { FoundSource } from "@/lib/queries/evidence/list-sources";
import { attachInput } from "./attach-input";
import { type AttachValues, nothingTyped } from "./attach-values";
import { detailFields, EvidenceDetails } from "./evidence-details";
import { EvidenceLine, lineFields } from "./evidence-line";
import type { Transfer } from "./read-transfer";
import { sendEvidence } from "./send-evidence";
import { useBroughtHere } from "./use-brought-here";

/** The name of a confidential source stays out of the browser's drafts. */
const withheld = ({ confidential }: Record<string, string>) =>
  confidential === "yes" ? [...namingFields, "line"] : [];

type Props = {
  readonly claim: { readonly id: string; readonly number: number; readonly revision: number };
  readonly staleWarning: boolean;
  readonly personId: string;
};

/**
 * Puts a source to a claim in one move: one field takes an address, a file or words, and Enter attaches it. All else is
 * folded away, and filled in by what is kept of the source.
 */
export function AttachEvidenceForm({ claim, staleWarning, personId }: Props) {
  const t = useTranslations("evidence");
  const router = useRouter();
  const [picked, setPicked] = useState<FoundSource | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const [isUnfolded, unfold] = useState(false);
  const { values, set, bind, formProps, foot, errorOf } = usePanelForm({
    draft: `${personId}:attach:${claim.id}`,
    revision: claim.revision,
    initial: nothingTyped,
    withheld,
    action: async (input: unknown, key) => {
      const answer = await sendEvidence(input, key, file, setSent).finally(() => setSent(null));
      // A file does not go by an action, which would have the page shown anew.
      if (answer.ok && file) router.refresh();
      return answer;
    },
    input: (typed, revision) => ({ claimId: claim.id, revision, ...attachInput(typed as AttachValues, picked, file) }),
    isUndoable: true,
    // What has no passage yet gets one right away.
    next: ({ evidenceId, hasPassage }) => (hasPassage ? null : `passage-${evidenceId}`),
    done: ({ known }) => (known && !picked ? t("attached-known") : t("attached")),
  });

  const take = (brought: Transfer) => {
    setFault("fault" in brought ? t(`brought-${brought.fault}`) : null);
    if ("file" in brought) setFile(brought.file);
    if ("line" in brought) set("line", values.line.trim() === "" ? brought.line : `${values.line}\n${brought.line}`);
  };
  useBroughtHere(
    claim.number,
    (brought) => {
      take(brought);
      return !("fault" in brought) && values.line.trim() === "" && picked === null;
    },
    () => formProps.ref.current?.requestSubmit(),
  );

  const { failure } = foot;
  return (
    <form {...formProps} className="grid gap-3 rounded-[0.6rem] border border-edge p-3">
      {staleWarning && <Notice tone="plain">{t("stale-warning")}</Notice>}
      {!picked && (
        <EvidenceLine
          line={values.line}
          onLine={(line) => {
            setFault(null);
            set("line", line);
          }}
          file={file}
          onBrought={take}
          onNoFile={() => setFile(null)}
          error={fault ?? lineFields.map(errorOf).find((words) => words !== undefined)}
          sent={sent}
        />
      )}
      <EvidenceDetails
        isUnfolded={isUnfolded || picked !== null || detailFields.includes(failure?.field ?? "")}
        onFold={unfold}
        values={values as AttachValues}
        set={set}
        bind={bind}
        errorOf={errorOf}
        picked={picked}
        onPick={setPicked}
      />
      <FormFoot submit={t("attach")} fields={[...lineFields, ...detailFields]} {...foot} />
    </form>
  );
}
