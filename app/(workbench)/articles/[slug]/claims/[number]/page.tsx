import { notFound } from "next/navigation";
import { pageActor, pageData } from "@/app/page-actor";
import { ClaimPanel } from "@/components/claim/claim-panel";
import { LikeChecks } from "@/components/exchange/earlier-check/like-checks";
import { getClaimPanel } from "@/lib/queries/claim/get-claim-panel";
import { findChecksLike } from "@/lib/queries/exchange/earlier-checks";

type Props = {
  params: Promise<{ slug: string; number: string }>;
  searchParams: Promise<{ older?: string; newer?: string }>;
};

export default async function ClaimPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const { slug, number } = await params;
  const asked = await searchParams;
  if (!/^[1-9]\d{0,8}$/.test(number)) notFound();
  const { detail, rights, people, scale } = await pageData(
    getClaimPanel(actor, decodeURIComponent(slug), Number(number)),
  );
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
      beside={<LikeChecks checks={like} />}
    />
  );
}
