import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getNow, getTranslations } from "next-intl/server";
import { cache } from "react";
import { pageActor, pageData, seenOfRequest } from "@/app/page-actor";
import { slugIn } from "@/app/slug-in";
import { ClaimPanel } from "@/components/claim/claim-panel";
import { LikeClaims } from "@/components/claim/like-claims";
import { NoClaim } from "@/components/claim/no-claim";
import { Conversation } from "@/components/conversation/conversation";
import { ClaimDraftNotes } from "@/components/draft/claim-draft-notes";
import { LikeChecks } from "@/components/exchange/earlier-check/like-checks";
import { PanelUpTo } from "@/components/live/panel-up-to";
import { ReadHere } from "@/components/notification/read-here";
import { NotFoundError } from "@/lib/domain/errors";
import { findClaimsLike } from "@/lib/queries/claim/find-claims-like";
import { getClaimPanel } from "@/lib/queries/claim/get-claim-panel";
import { getConversation } from "@/lib/queries/conversation/get-conversation";
import { listClaimNotes } from "@/lib/queries/draft/list-claim-notes";
import { findChecksLike } from "@/lib/queries/exchange/earlier-checks";
import { listUnreadHere } from "@/lib/queries/notification/list-unread-here";
import { shortened } from "@/messages/shortened";

type Props = {
  params: Promise<{ slug: string; number: string }>;
  searchParams: Promise<{ older?: string; newer?: string }>;
};

/** Read once a request, for the title and for the panel; null when there is no such claim, or none any more. */
const panelOf = cache(async (slug: string, number: string) => {
  if (!/^[1-9]\d{0,8}$/.test(number)) return null;
  const reading = getClaimPanel(await pageActor(), slugIn(slug), Number(number));
  return pageData(reading.catch((error) => (error instanceof NotFoundError ? null : Promise.reject(error))));
});

export async function generateMetadata({ params }: Props) {
  const { slug, number } = await params;
  const claim = (await panelOf(slug, number))?.detail.claim;
  const t = await getTranslations("workbench");
  if (!claim) return { title: t("no-claim-title") };
  return { title: t("claim-title", { number: claim.number, statement: shortened(claim.statement) }) };
}

/**
 * A status of 404 where there is one to give. A page that stands there already, and reads this part anew, has none: React
 * would tell its console of an error that nobody has to see to.
 */
async function noClaim() {
  if ((await headers()).get("sec-fetch-dest") !== "empty") notFound();
  return <NoClaim />;
}

export default async function ClaimPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const { slug, number } = await params;
  const asked = await searchParams;
  const panel = await panelOf(slug, number);
  if (!panel) return noClaim();
  const { claim, article } = panel.detail;
  const [conversation, unread, notes, checks, claims] = await Promise.all([
    pageData(getConversation(actor, slugIn(slug), claim.number)),
    pageData(listUnreadHere(actor, { claimId: claim.id })),
    pageData(listClaimNotes(actor, claim.id)),
    pageData(findChecksLike(actor, claim.statement)),
    pageData(findClaimsLike(actor, { id: claim.id, statement: claim.statement, language: article.language })),
  ]);
  return (
    <ClaimPanel
      key={claim.id}
      panel={panel}
      personId={actor.id}
      now={await getNow()}
      address={`/articles/${slug}`}
      asked={{ older: asked.older ?? "", newer: asked.newer ?? "" }}
      conversation={
        <>
          <Conversation conversation={conversation} personId={actor.id} />
          <ReadHere ids={unread} />
          <PanelUpTo seen={await seenOfRequest()} personId={actor.id} />
        </>
      }
      beside={
        <>
          <ClaimDraftNotes notes={notes} address={`/articles/${slug}/drafts`} />
          <LikeClaims claims={claims} />
          <LikeChecks checks={checks} />
        </>
      }
    />
  );
}
