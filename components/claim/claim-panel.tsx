import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EvidenceCard } from "@/components/evidence/evidence-card";
import { EvidenceWarnings } from "@/components/evidence/evidence-warnings";
import { EvidenceSnapshot } from "@/components/evidence/snapshot/evidence-snapshot";
import { ChangesSinceDecision } from "@/components/verdict/changes-since-decision";
import { DecisionForm } from "@/components/verdict/decision-form";
import { VerdictRevisions } from "@/components/verdict/verdict-revisions";
import { VerdictView } from "@/components/verdict/verdict-view";
import type { ClaimPanelData } from "@/lib/queries/claim/get-claim-panel";
import { AttachEvidenceForm } from "./attach-evidence-form";
import { ClaimActions } from "./claim-actions";
import { ClaimFacts } from "./claim-facts";
import { DraftReminder } from "./draft-reminder";
import { EditClaimForm } from "./edit-claim-form";
import { EditEvidenceForm } from "./edit-evidence-form";
import { EditorButton } from "./editor-button";
import { Editor, EditorsProvider } from "./editors";
import { PanelSection } from "./panel-section";
import { ReasonForm } from "./reason-form";
import { RemoveEvidenceButton } from "./remove-evidence-button";
import { SnapshotActions } from "./snapshot-actions";
import { SubmitVerdictForm } from "./submit-verdict-form";
import { WithdrawButton } from "./withdraw-button";

export type ClaimPanelProps = {
  readonly panel: ClaimPanelData;
  readonly personId: string;
  /** The article's address. */
  readonly address: string;
  /** The two revisions that the address asks to compare. */
  readonly asked: { readonly older: string; readonly newer: string };
  /** What others have found on a claim like this one. */
  readonly beside: ReactNode;
};

/** The open claim: what it says, what bears on it, what was found, and what can be done next. */
export function ClaimPanel(props: ClaimPanelProps) {
  const { panel, personId, address } = props;
  const { detail, rights, people } = panel;
  const { claim, quote, stand, article } = detail;
  return (
    <EditorsProvider>
      <section aria-labelledby="claim-heading" className="grid gap-2.5 border-b border-line px-4 py-4">
        <Editor name="edit" form={<EditClaimForm claim={claim} people={people} personId={personId} />}>
          <ClaimFacts
            claim={claim}
            quote={quote}
            stand={stand}
            carriedAddress={`${address}/carried`}
            language={article.language}
            direction={article.direction}
          />
          {claim.state === "dismissed" && !rights.reopen && <ReopenedByEditors />}
          <ClaimActions claim={claim} offers={rights} />
          <DraftReminder claimId={claim.id} personId={personId} />
          <Editor name="dismiss" form={<ReasonForm what="dismiss" claim={claim} personId={personId} />} />
          <Editor name="reopen" form={<ReasonForm what="reopen" claim={claim} personId={personId} />} />
        </Editor>
      </section>
      <EvidencePart {...props} />
      <VerdictPart {...props} />
      {props.beside}
      {rights.decide && (
        <div className="sticky bottom-0 mt-auto border-t border-line bg-panel px-4 py-3">
          <DecisionForm claim={claim} personId={personId} barred={rights.barred} focusAfter="claim-heading" />
        </div>
      )}
    </EditorsProvider>
  );
}

function ReopenedByEditors() {
  return <p className="text-[0.8125rem] text-soft">{useTranslations("claim")("editors-reopen")}</p>;
}

function EvidencePart({ panel: { detail, rights }, personId }: ClaimPanelProps) {
  const { claim, evidence, warnings } = detail;
  const t = useTranslations("evidence");
  const add = rights.attach && (
    <EditorButton name="attach" keyName="s">
      {t("add")}
    </EditorButton>
  );
  return (
    <PanelSection title={t("heading", { count: evidence.length })} aside={add}>
      {evidence.length === 0 && <p className="text-soft">{rights.attach ? t("none") : t("none-readonly")}</p>}
      <EvidenceWarnings warnings={warnings} />
      {evidence.map((piece) => (
        <Editor
          key={piece.id}
          name={`evidence-${piece.id}`}
          form={<EditEvidenceForm claim={claim} evidence={piece} title={piece.source.title} personId={personId} />}
        >
          <EvidenceCard
            evidence={piece}
            snapshot={
              <EvidenceSnapshot
                evidence={piece}
                actions={rights.attach && <SnapshotActions claim={claim} evidence={piece} personId={personId} />}
              />
            }
            actions={
              rights.attach && (
                <span className="ms-auto flex">
                  <EditorButton name={`evidence-${piece.id}`}>{t("edit")}</EditorButton>
                  <RemoveEvidenceButton claim={claim} evidenceId={piece.id} title={piece.source.title} />
                </span>
              )
            }
          />
        </Editor>
      ))}
      <Editor
        name="attach"
        form={<AttachEvidenceForm claim={claim} staleWarning={claim.state === "approved"} personId={personId} />}
      />
    </PanelSection>
  );
}

function VerdictPart({ panel: { detail, rights, scale }, personId, asked, address }: ClaimPanelProps) {
  const { claim, quote, evidence, warnings, verdicts, standing, changes } = detail;
  const t = useTranslations("verdict-form");
  const propose = rights.verdict && (
    <EditorButton name="verdict" keyName="v" primary={evidence.length > 0 && standing === null}>
      {standing ? t("again") : t("propose")}
    </EditorButton>
  );
  return (
    <PanelSection title={t("heading-standing")} aside={propose}>
      <Editor
        name="verdict"
        form={
          <SubmitVerdictForm
            claim={claim}
            quote={quote}
            scale={scale}
            earlier={
              standing && {
                rating: standing.rating.key,
                rationale: standing.rationale,
                correction: standing.correction,
              }
            }
            evidenceCount={evidence.length}
            warnings={warnings}
            personId={personId}
          />
        }
      />
      <ChangesSinceDecision changes={changes} ratings={scale.ratings} isStale={claim.state === "stale"} />
      {standing ? (
        <VerdictView verdict={standing} quote={quote} statement={claim.statement} currentScale={scale.version} />
      ) : (
        <p className="text-soft">{t("none")}</p>
      )}
      {rights.withdraw && <WithdrawButton claim={claim} />}
      <VerdictRevisions verdicts={verdicts} asked={asked} path={`${address}/claims/${claim.number}`} />
    </PanelSection>
  );
}
