import { notFound } from "next/navigation";
import { pageActor, pageData } from "@/app/page-actor";
import { slugIn } from "@/app/slug-in";
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
  const panel = await pageData(getClaimPanel(actor, slugIn(slug), Number(number)));
  const like = await pageData(findChecksLike(actor, panel.detail.claim.statement));
  return (
    <ClaimPanel
      key={panel.detail.claim.id}
      panel={panel}
      personId={actor.id}
      address={`/articles/${slug}`}
      asked={{ older: asked.older ?? "", newer: asked.newer ?? "" }}
      beside={<LikeChecks checks={like} />}
    />
  );
}
