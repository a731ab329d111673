import { notFound } from "next/navigation";
import { dismissClaimAction, editClaimAction, reopenClaimAction } from "@/app/actions/claim";
import { attachEvidenceAction, editEvidenceAction, removeEvidenceAction } from "@/app/actions/evidence";
import { findSourcesAction } from "@/app/actions/find-sources";
import {
  chooseSnapshotAction,
  pasteSnapshotAction,
  retrySnapshotAction,
  takeSnapshotAction,
} from "@/app/actions/snapshot";
import {
  approveVerdictAction,
  reaffirmVerdictAction,
  requestChangesAction,
  submitVerdictAction,
  withdrawVerdictAction,
} from "@/app/actions/verdict";
import { pageActor, pageData } from "@/app/page-actor";
import { slugIn } from "@/app/slug-in";
import { ClaimPanel } from "@/components/claim/claim-panel";
import { LikeChecks } from "@/components/exchange/earlier-check/like-checks";
import { getClaimPanel } from "@/lib/queries/claim/get-claim-panel";
import { findChecksLike } from "@/lib/queries/exchange/earlier-checks";

const actions = {
  edit: editClaimAction,
  dismiss: dismissClaimAction,
  reopen: reopenClaimAction,
  attach: attachEvidenceAction,
  editEvidence: editEvidenceAction,
  removeEvidence: removeEvidenceAction,
  snapshot: {
    take: takeSnapshotAction,
    retry: retrySnapshotAction,
    paste: pasteSnapshotAction,
    choose: chooseSnapshotAction,
  },
  submit: submitVerdictAction,
  withdraw: withdrawVerdictAction,
  approve: approveVerdictAction,
  reaffirm: reaffirmVerdictAction,
  requestChanges: requestChangesAction,
};

type Props = {
  params: Promise<{ slug: string; number: string }>;
  searchParams: Promise<{ older?: string; newer?: string }>;
};

export default async function ClaimPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const { slug, number } = await params;
  const asked = await searchParams;
  if (!/^[1-9]\d{0,8}$/.test(number)) notFound();
  const { detail, rights, people, scale } = await pageData(getClaimPanel(actor, slugIn(slug), Number(number)));
  const like = await pageData(findChecksLike(actor, detail.claim.statement));
  return (
    <ClaimPanel
      key={detail.claim.id}
      claim={detail.claim}
      quote={detail.quote}
      stand={detail.stand}
      carriedAddress={`/articles/${slug}/carried`}
      language={detail.article.language}
      direction={detail.article.direction}
      evidence={detail.evidence}
      warnings={detail.warnings}
      verdicts={detail.verdicts}
      standing={detail.standing}
      changes={detail.changes}
      rights={rights}
      people={people}
      scale={scale}
      personId={actor.id}
      asked={{ older: asked.older ?? "", newer: asked.newer ?? "" }}
      path={`/articles/${slug}/claims/${number}`}
      searchSources={findSourcesAction}
      beside={<LikeChecks checks={like} />}
      actions={actions}
    />
  );
}
