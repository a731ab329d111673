"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { approveVerdictAction, reaffirmVerdictAction, requestChangesAction } from "@/actions/verdict";
import { ChangedMeanwhile, useShownRevision } from "@/components/live/shown-revision";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { useDraft } from "@/components/ui/use-draft";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import { type ClaimState, findTransition } from "@/lib/domain/claim/claim";
import type { Barred } from "@/lib/queries/claim/get-claim-panel";
import { DecisionReason } from "./decision-reason";
import { DecisionRefusal } from "./decision-refusal";

type DecisionKind = "approve" | "reaffirm" | "request-changes";

type Props = {
  /** The claim as this page shows it; a decision on another revision is refused. */
  readonly claim: {
    readonly id: string;
    readonly number: number;
    readonly revision: number;
    readonly state: ClaimState;
  };
  /** What the verdict finds, which the button names. */
  readonly rating: string;
  /** Whoever decides; their draft is kept apart from other people's. */
  readonly personId: string;
  /** Why this person may not approve (rule 4), or null. */
  readonly barred: Barred;
  readonly onDone?: (what: DecisionKind) => void;
  /** The id of what gets the focus once it is done, where the form goes away and there is no `onDone`. */
  readonly focusAfter?: string;
};

/** Approve, reaffirm, or request changes with a reason; by the keys A and R too. Nothing in states without a decision. */
export function DecisionForm(props: Props) {
  // What was typed and refused on one claim must never stand beside another.
  return <DecisionOnClaim key={props.claim.id} {...props} />;
}

function DecisionOnClaim({ claim, rating, personId, barred, onDone, focusAfter }: Props) {
  const t = useTranslations("decision-form");
  const announce = useAnnounce();
  const yes = findTransition(claim.state, "approve") ? "approve" : "reaffirm";
  const approving = useAction(yes === "approve" ? approveVerdictAction : reaffirmVerdictAction);
  const requesting = useAction(requestChangesAction);
  const shown = useShownRevision(claim, personId);
  const draft = useDraft(`${personId}:decision:${claim.id}`, { reason: "" });
  /** Null until the person says; then a draft from earlier opens by itself. */
  const [writing, setWriting] = useState<boolean | null>(null);
  const open = findTransition(claim.state, yes) !== null;
  const mayRequest = findTransition(claim.state, "request-changes") !== null;
  const pending = approving.pending || requesting.pending;
  const asking = mayRequest && (writing ?? draft.restored);

  const finish = (what: DecisionKind) => {
    draft.discard();
    setWriting(false);
    announce(t(`done-${what}`, { number: claim.number }));
    onDone?.(what);
    if (focusAfter) document.getElementById(focusAfter)?.focus();
  };
  const forgetRefusals = () => {
    approving.clear();
    requesting.clear();
  };
  const seen = { claimId: claim.id, revision: shown.value };
  const sayYes = async () => {
    if (barred || pending || shown.isOutdated) return;
    requesting.clear();
    if (await approving.run({ ...seen, note: null })) finish(yes);
  };
  const send = async () => {
    approving.clear();
    if (shown.isOutdated) return;
    if (await requesting.run({ ...seen, reason: draft.values.reason })) finish("request-changes");
  };
  const putAside = () => {
    setWriting(false);
    requesting.clear();
    // The button comes back with the next rendering.
    requestAnimationFrame(() => document.getElementById("decision-request")?.focus());
  };
  useHotkeys({ a: open && !asking ? sayYes : undefined, r: mayRequest ? () => setWriting(true) : undefined });
  if (!open) return null;

  const failure = approving.failure ?? (requesting.failure?.field === "reason" ? null : requesting.failure);
  return (
    <div className="grid gap-3">
      {barred && (
        <Notice tone="plain" id="decision-barred">
          {t(`barred-${barred}`)}
        </Notice>
      )}
      {asking && (
        <DecisionReason
          reason={draft.values.reason}
          restored={draft.restored}
          error={requesting.errorOf("reason")}
          pending={pending}
          onType={(reason) => draft.set("reason", reason)}
          onSend={send}
          onCancel={putAside}
        />
      )}
      <ChangedMeanwhile shown={shown} />
      {failure && <DecisionRefusal failure={failure} revision={claim.revision} onSeen={forgetRefusals} />}
      {!asking && (
        <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-2">
          {yes === "reaffirm" && (
            <p className="me-auto max-w-[60ch] text-[0.8125rem] text-soft max-sm:hidden">{t("stale")}</p>
          )}
          {mayRequest && (
            <Button id="decision-request" onClick={() => setWriting(true)} disabled={pending} aria-keyshortcuts="r">
              {t("request-changes")} <Kbd>R</Kbd>
            </Button>
          )}
          <Button
            look="primary"
            onClick={sayYes}
            aria-disabled={barred !== null || pending || shown.isOutdated}
            aria-describedby={barred ? "decision-barred" : undefined}
            aria-keyshortcuts="a"
          >
            {approving.pending ? t("pending") : t(yes, { rating })} <Kbd>A</Kbd>
          </Button>
        </div>
      )}
    </div>
  );
}
