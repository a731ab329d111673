import { useTranslations } from "next-intl";
import { EvidenceCard } from "@/components/evidence/evidence-card";
import { EvidenceWarnings } from "@/components/evidence/evidence-warnings";
import { Menu } from "@/components/ui/menu";
import type { EvidenceDetail } from "@/lib/queries/claim/get-claim-detail";
import type { ClaimPanelData } from "@/lib/queries/claim/get-claim-panel";
import { AttachEvidenceForm } from "./attach/attach-evidence-form";
import { OpenForBrought } from "./attach/open-for-brought";
import { EditEvidenceForm } from "./edit-evidence-form";
import { EditorButton } from "./editor-button";
import { Editor } from "./editors";
import { PanelSection } from "./panel-section";
import { ChoosePassage } from "./passage/choose-passage";
import { RemoveEvidenceButton } from "./remove-evidence-button";
import { SnapshotActions } from "./snapshot-actions";

type Props = { readonly panel: ClaimPanelData; readonly personId: string };

/** The sources put to the claim as compact cards, what to look at again in them, and the way to add one. */
export function EvidencePart({ panel, personId }: Props) {
  const { detail, rights } = panel;
  const { claim, evidence, warnings } = detail;
  const t = useTranslations("evidence");
  const isFirst = evidence.length === 0 && rights.verdict;
  const add = rights.attach && (
    <Editor name="attach" form={null}>
      <EditorButton name="attach" keyName="s" primary={isFirst}>
        {t("add")}
      </EditorButton>
    </Editor>
  );
  return (
    <PanelSection title={t("heading", { count: evidence.length })} aside={add}>
      {evidence.length === 0 && <p className="text-soft">{rights.attach ? t("none") : t("none-readonly")}</p>}
      <EvidenceWarnings warnings={warnings} />
      <div className="divide-y divide-line">
        {evidence.map((piece) => (
          <div key={piece.id}>
            <Editor
              name={`evidence-${piece.id}`}
              form={<EditEvidenceForm claim={claim} evidence={piece} title={piece.source.title} personId={personId} />}
            >
              <EvidenceCard
                evidence={piece}
                menu={rights.attach && <PieceMenu claim={claim} piece={piece} />}
                actions={rights.attach && <SnapshotActions claim={claim} evidence={piece} personId={personId} />}
              />
            </Editor>
            {rights.attach && hasWords(piece) && (
              <Editor name={`passage-${piece.id}`} form={<ChoosePassage claim={claim} evidence={piece} />} />
            )}
          </div>
        ))}
      </div>
      {rights.attach && <OpenForBrought claim={claim.number} />}
      <Editor
        name="attach"
        form={<AttachEvidenceForm claim={claim} staleWarning={claim.state === "approved"} personId={personId} />}
      />
    </PanelSection>
  );
}

/** Whether there is a kept text to choose the passage in. */
function hasWords(piece: EvidenceDetail): piece is EvidenceDetail & { readonly snapshotId: string } {
  const { snapshot, source } = piece;
  return snapshot?.state === "kept" && snapshot.textState === "read" && !source.isHidden;
}

function PieceMenu({ claim, piece }: { claim: ClaimPanelData["detail"]["claim"]; piece: EvidenceDetail }) {
  const t = useTranslations("evidence");
  return (
    <Menu label={t("more", { title: piece.source.title })}>
      <EditorButton name={`evidence-${piece.id}`}>{t("edit")}</EditorButton>
      <RemoveEvidenceButton claim={claim} evidenceId={piece.id} title={piece.source.title} />
    </Menu>
  );
}
