"use client";

import { useTranslations } from "next-intl";
import { chooseSnapshotAction, retrySnapshotAction, takeSnapshotAction } from "@/actions/evidence";
import { PasteForm } from "@/components/evidence/snapshot/paste-form";
import { otherSnapshotOf } from "@/components/evidence/snapshot/resting-evidence";
import { SnapshotButton } from "@/components/evidence/snapshot/snapshot-button";
import { UploadForm } from "@/components/evidence/snapshot/upload-form";
import type { EvidenceDetail } from "@/lib/queries/claim/get-claim-detail";
import { EditorButton } from "./editor-button";
import { Editor, useEditors } from "./editors";

type Props = {
  readonly claim: { readonly id: string; readonly revision: number };
  readonly evidence: EvidenceDetail;
  readonly personId: string;
};

/** What can be done about what a piece of evidence rests on: take it, try again, bring it, rest on another. */
export function SnapshotActions(props: Props) {
  const { claim, evidence, personId } = props;
  const t = useTranslations("snapshot");
  const { show } = useEditors();
  const close = () => show(null);
  const seen = { claimId: claim.id, revision: claim.revision, evidenceId: evidence.id };
  const of = { sourceId: evidence.sourceId, evidence: seen };
  // What was kept of a confidential source is not for everybody to choose from or to add to.
  const { isHidden } = evidence.source;
  const other = isHidden ? null : otherSnapshotOf(evidence);
  const state = evidence.snapshot?.state ?? "none";
  const isPlaced = evidence.passageHow === "exact" || evidence.passageHow === "approximate";
  return (
    <>
      <div className="flex flex-wrap items-center gap-1">
        {state === "kept" && evidence.snapshot?.textState === "read" && !isHidden && (
          <EditorButton name={`passage-${evidence.id}`} isSmall>
            {t(isPlaced ? "change-passage" : "choose-passage")}
          </EditorButton>
        )}
        {other && (
          <SnapshotButton action={chooseSnapshotAction} input={{ ...seen, snapshotId: other.id }} done={t("now-rests")}>
            {t("rest-on-it")}
          </SnapshotButton>
        )}
        {state === "kept" ? (
          <details className="group w-full text-[0.78rem]">
            <summary className="w-fit cursor-pointer text-soft hover:text-ink">{t("another")}</summary>
            <div className="mt-1.5 flex flex-wrap items-center gap-1.5">
              <Fetching {...props} />
              {!isHidden && <Bringing id={evidence.id} isInstead={false} />}
            </div>
          </details>
        ) : (
          <>
            <Fetching {...props} />
            {!isHidden && <Bringing id={evidence.id} isInstead={state !== "none"} />}
          </>
        )}
      </div>
      <Editor name={`upload-${evidence.id}`} form={<UploadForm of={of} onDone={close} onCancel={close} />} />
      <Editor
        name={`paste-${evidence.id}`}
        form={<PasteForm of={of} personId={personId} onDone={close} onCancel={close} />}
      />
    </>
  );
}

/** Has the address fetched: for the first time, again, or anew. */
function Fetching({ claim, evidence }: Props) {
  const t = useTranslations("snapshot");
  const { snapshot, source, others, sourceId } = evidence;
  const asked = t("asked");
  if (snapshot?.state === "failed" || (snapshot?.state === "waiting" && snapshot.refusal)) {
    return (
      <SnapshotButton action={retrySnapshotAction} input={{ snapshotId: snapshot.id }} done={asked}>
        {t(snapshot.state === "failed" ? "try-again" : "try-now")}
      </SnapshotButton>
    );
  }
  const isPossible = (source.address !== null || source.isHidden) && others.underWay === null;
  if (!isPossible || (snapshot && snapshot.state !== "kept")) return null;
  const seen = { claimId: claim.id, revision: claim.revision, evidenceId: evidence.id };
  return (
    <SnapshotButton action={takeSnapshotAction} input={{ sourceId, evidence: snapshot ? null : seen }} done={asked}>
      {t(snapshot || others.newest ? "take-again" : "take")}
    </SnapshotButton>
  );
}

function Bringing({ id, isInstead }: { id: string; isInstead: boolean }) {
  const t = useTranslations("snapshot");
  return (
    <>
      <EditorButton name={`upload-${id}`} isSmall>
        {t(isInstead ? "upload-instead" : "upload")}
      </EditorButton>
      <EditorButton name={`paste-${id}`} isSmall>
        {t(isInstead ? "paste-instead" : "paste")}
      </EditorButton>
    </>
  );
}
