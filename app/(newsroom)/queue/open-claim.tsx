import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EvidenceCard } from "@/components/evidence/evidence-card";
import { EvidenceWarnings } from "@/components/evidence/evidence-warnings";
import { ChangesSinceDecision } from "@/components/verdict/changes-since-decision";
import { Decisions } from "@/components/verdict/decisions";
import { ClaimHead } from "@/components/verdict/queue/claim-head";
import { ClaimInSentence } from "@/components/verdict/queue/claim-in-sentence";
import { NoLongerWaiting } from "@/components/verdict/queue/no-longer-waiting";
import { QueueDecision } from "@/components/verdict/queue/queue-decision";
import { QueuePart } from "@/components/verdict/queue/queue-part";
import { SignInLine } from "@/components/verdict/sign-in-line";
import { VerdictBanner } from "@/components/verdict/verdict-banner";
import { VerdictRevisions } from "@/components/verdict/verdict-revisions";
import { VerdictView } from "@/components/verdict/verdict-view";
import { WordDiffView } from "@/components/verdict/word-diff-view";
import { shownFinding } from "@/lib/domain/verdict/shown-finding";
import type { VerdictDecision } from "@/lib/queries/claim/get-claim-detail";
import type { QueueChoice } from "@/lib/queries/verdict/get-queue";

type Props = {
  readonly choice: QueueChoice;
  readonly personId: string;
  /** What the desk said about it. */
  readonly conversation: ReactNode;
  readonly asked: {
    readonly who: string;
    readonly article: string;
    readonly has: string;
    readonly page: number;
    readonly older: string;
    readonly newer: string;
  };
  /** The next waiting claim, and where to go once this one is decided. */
  readonly next: string | null;
  readonly then: string;
};

/** The open claim: in its sentence, what speaks for and against it, the verdict, and the decision. */
export function OpenClaim({ choice, personId, conversation, asked, next, then }: Props) {
  const t = useTranslations("queue");
  const { claim, article, evidence, warnings, standing, verdicts, changes, surroundings } = choice;
  const finding = shownFinding(claim.state, standing?.rating);
  const waits = claim.state === "submitted" || claim.state === "stale";
  const answered = waits ? decisionBefore(choice) : null;
  const keep = {
    who: asked.who,
    article: asked.article,
    has: asked.has,
    page: asked.page > 1 ? String(asked.page) : "",
    claim: claim.id,
  };
  return (
    <div className="overflow-clip rounded-[10px] border border-line bg-panel">
      <ClaimHead claim={claim} article={article} />
      <VerdictBanner
        finding={finding}
        state={claim.state}
        statement={claim.statement}
        quote={null}
        correction={null}
        language={article.language}
        direction={article.direction}
        isBare
      >
        {surroundings ? (
          <ClaimInSentence
            surroundings={surroundings}
            state={claim.state}
            finding={finding}
            language={article.language}
            direction={article.direction}
          />
        ) : (
          <p>{t("lost")}</p>
        )}
      </VerdictBanner>
      <div className="grid gap-5 p-4 sm:p-5">
        {answered && (
          <QueuePart title={t("last-decision")}>
            <Decisions decisions={[answered]} />
          </QueuePart>
        )}
        <ChangesSinceDecision changes={changes} ratings={verdicts.map(({ rating }) => rating)} />
        <div className="grid items-start gap-x-8 gap-y-5 xl:grid-cols-2">
          <QueuePart title={t("why")}>
            {standing && (
              <>
                <VerdictView verdict={standing} currentScale={choice.currentScale} />
                {standing.correction !== null && (
                  <QueuePart title={t("in-print")}>
                    <p lang={article.language} dir={article.direction} className="redline">
                      <WordDiffView before={surroundings?.words || claim.statement} after={standing.correction} />
                    </p>
                  </QueuePart>
                )}
              </>
            )}
            <VerdictRevisions verdicts={verdicts} asked={asked} path="/queue" keep={keep} open={changes.length === 0} />
          </QueuePart>
          <QueuePart title={t("evidence-count", { count: evidence.length })}>
            {evidence.length === 0 && <p className="text-soft">{t("no-evidence")}</p>}
            <EvidenceWarnings warnings={warnings} />
            {evidence.map((piece) => (
              <EvidenceCard key={piece.id} evidence={piece} />
            ))}
          </QueuePart>
        </div>
        {conversation}
        {waits && choice.barred === null && <SignInLine signIn={choice.ownSignIn} own />}
      </div>
      <div className="sticky bottom-0 rounded-b-xl border-t border-line bg-panel px-4 py-3 sm:px-5">
        {waits ? (
          <QueueDecision
            claim={{ id: claim.id, number: claim.number, revision: claim.revision, state: claim.state }}
            rating={standing?.rating.label ?? ""}
            personId={personId}
            barred={choice.barred}
            then={then}
          />
        ) : (
          <NoLongerWaiting
            number={claim.number}
            state={claim.state}
            decision={standing?.decisions.at(-1) ?? null}
            next={next}
          />
        )}
      </div>
    </div>
  );
}

/** The last decision, where it was given on an earlier revision than the one that waits: the standing one shows its own. */
function decisionBefore({ verdicts, standing }: QueueChoice): VerdictDecision | null {
  const decisions = verdicts.flatMap((verdict) => verdict.decisions.map((decision) => ({ decision, verdict })));
  const last = decisions.sort((a, b) => b.decision.decidedAt.getTime() - a.decision.decidedAt.getTime())[0];
  return last && last.verdict.id !== standing?.id ? last.decision : null;
}
