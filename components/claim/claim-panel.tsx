import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OthersAtClaim } from "@/components/live/others-here";
import { ChangesSinceDecision } from "@/components/verdict/changes-since-decision";
import { CorrectionStands } from "@/components/verdict/correction-stands";
import { RequestAsked } from "@/components/verdict/request-asked";
import { VerdictBanner } from "@/components/verdict/verdict-banner";
import { VerdictRevisions } from "@/components/verdict/verdict-revisions";
import { VerdictView } from "@/components/verdict/verdict-view";
import { shownFinding } from "@/lib/domain/verdict/shown-finding";
import type { ClaimPanelData } from "@/lib/queries/claim/get-claim-panel";
import { ClaimActions } from "./claim-actions";
import { ClaimFacts } from "./claim-facts";
import { ClaimHolder } from "./claim-holder";
import { ClaimNotes } from "./claim-notes";
import { DraftReminder } from "./draft-reminder";
import { EditClaimForm } from "./edit-claim-form";
import { Editor, EditorsProvider } from "./editors";
import { EvidencePart } from "./evidence-part";
import { GiveForm } from "./give-form";
import { NextStep } from "./next-step";
import { PanelSection } from "./panel-section";
import { ReasonForm } from "./reason-form";

export type ClaimPanelProps = {
  readonly panel: ClaimPanelData;
  readonly personId: string;
  /** When the page was made. */
  readonly now: Date;
  /** The article's address. */
  readonly address: string;
  /** The two revisions that the address asks to compare. */
  readonly asked: { readonly older: string; readonly newer: string };
  /** What the desk said about it. */
  readonly conversation: ReactNode;
  /** What others have found on a claim like this one. */
  readonly beside: ReactNode;
};

/**
 * The open claim as a verdict card: what was found and how the words should read, what an editor asked for, the next step;
 * then why, on what evidence, and, folded, the rest. What no claim of this state has is left out.
 */
export function ClaimPanel(props: ClaimPanelProps) {
  const { panel, personId, address, now } = props;
  const { detail, rights, people, scale } = panel;
  const { claim, quote, standing, correction, changes, article } = detail;
  const t = useTranslations("claim");
  const conversationWords = useTranslations("conversation");
  const finding = shownFinding(claim.state, standing?.rating);
  const isRedline = finding !== null && standing?.correction != null;
  return (
    <EditorsProvider>
      <section aria-labelledby="claim-heading">
        <div className="flex items-center justify-between gap-2 ps-5 pe-2">
          <h2 id="claim-heading" tabIndex={-1} className="text-sm font-semibold">
            {t("heading", { number: claim.number })}
          </h2>
          <OthersAtClaim claim={claim.number} />
          <ClaimActions claim={claim} offers={rights} />
        </div>
        <ClaimHolder claim={claim} personId={personId} mayAssign={rights.assign} now={now} />
        <Editor
          name="give"
          form={
            <div className="px-5 pb-3">
              <GiveForm claim={claim} people={people} personId={personId} />
            </div>
          }
        />
        <VerdictBanner
          finding={finding}
          state={claim.state}
          statement={claim.statement}
          // Beside the words of the correction itself nothing would be struck.
          quote={correction?.is === "applied" ? null : quote}
          correction={standing?.correction ?? null}
          language={article.language}
          direction={article.direction}
        >
          {correction && <CorrectionStands correction={correction} />}
        </VerdictBanner>
        {standing && claim.state === "changes-requested" && <RequestAsked verdict={standing} />}
        <div className="grid gap-2 px-5 py-3 empty:hidden">
          <ChangesSinceDecision changes={changes} ratings={scale.ratings} isStale={claim.state === "stale"} />
          <ClaimNotes {...detail} carriedAddress={`${address}/carried`} mayReopen={rights.reopen} />
          <DraftReminder claimId={claim.id} personId={personId} />
          <Editor name="edit" form={<EditClaimForm claim={claim} personId={personId} />} />
          <Editor name="dismiss" form={<ReasonForm what="dismiss" claim={claim} personId={personId} />} />
          <Editor name="stet" form={<ReasonForm what="stet" claim={claim} personId={personId} />} />
          <Editor name="reopen" form={<ReasonForm what="reopen" claim={claim} personId={personId} />} />
        </div>
      </section>
      <NextStep panel={panel} personId={personId} />
      <Why {...props} />
      <EvidencePart panel={panel} personId={personId} />
      <PanelSection title={conversationWords("heading")}>{props.conversation}</PanelSection>
      {props.beside}
      <details className="border-b border-line px-5 py-2">
        <summary className="py-1 font-medium">{t("details")}</summary>
        <ClaimFacts claim={claim} quote={quote} stand={detail.stand} isStated={!isRedline} article={article} />
      </details>
    </EditorsProvider>
  );
}

function Why({ panel: { detail, scale }, asked, address }: ClaimPanelProps) {
  const { claim, verdicts, standing } = detail;
  const t = useTranslations("verdict-form");
  if (!standing) return null;
  return (
    <PanelSection title={t("heading-why")}>
      <VerdictView verdict={standing} currentScale={scale.version} />
      <VerdictRevisions verdicts={verdicts} asked={asked} path={`${address}/claims/${claim.number}`} />
    </PanelSection>
  );
}
