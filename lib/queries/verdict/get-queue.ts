import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { type Article, findArticle } from "@/lib/data/article/articles";
import { getSignIn } from "@/lib/data/desk/one-time-links";
import { namesOfPeople } from "@/lib/data/desk/people";
import {
  countWaitingClaims,
  listWaitingArticles,
  listWaitingClaims,
  type WaitingArticle,
  type WaitingClaim,
  type WaitingFilter,
} from "@/lib/data/verdict/queue";
import { getRatingScale } from "@/lib/data/verdict/rating-scales";
import { type StandingFinding, standingFindings } from "@/lib/data/verdict/standing-findings";
import { listWaitingTicks } from "@/lib/data/verdict/waiting-ticks";
import { checkSecondPerson } from "@/lib/domain/claim/claim";
import { type Surroundings, surroundingsOf } from "@/lib/domain/text/surroundings";
import { type ClaimDetail, findClaimDetail, type NamedSignIn, namedSignIn } from "@/lib/queries/claim/get-claim-detail";
import type { Barred } from "@/lib/queries/claim/get-claim-panel";
import { defineQuery } from "@/lib/queries/define-query";

/** How many waiting claims a page lists. */
export const queuePage = 50;

/** A waiting claim as the list shows it. */
export type QueueRow = WaitingClaim & {
  readonly author: string;
  readonly barred: Barred;
  readonly finding: StandingFinding | null;
};

/** The claim that is open beside the list, whether it still waits or not. */
export type QueueChoice = ClaimDetail & {
  readonly article: Article;
  /** Null where the claim's words no longer stand in the article. */
  readonly surroundings: Surroundings | null;
  readonly barred: Barred;
  readonly currentScale: number;
  /** The sign-in under which this editor decides. */
  readonly ownSignIn: NamedSignIn;
};

export type QueueAsked = {
  readonly claim: string | null;
  readonly article: string | null;
  readonly all: boolean;
  /** Only what nobody has. */
  readonly unassigned?: boolean;
  readonly page: number;
};

/** The approval queue: what waits under the filter, and one claim of it. `page` counts from 1 and is at most `pages`. */
export type Queue = {
  readonly rows: readonly QueueRow[];
  /** The claims just before and just behind the page, by their ids, so that one can go on over its ends; or null. */
  readonly before: string | null;
  readonly after: string | null;
  /** How many pass the filter, and how many wait in all. */
  readonly count: number;
  readonly countAll: number;
  /** How many ticks wait for this editor, which are decided on by source. */
  readonly tickCount: number;
  readonly page: number;
  readonly pages: number;
  readonly articles: readonly { readonly slug: string; readonly title: string; readonly count: number }[];
  /** Null when nothing waits, or when the claim asked for is not there. */
  readonly choice: QueueChoice | null;
};

/** What waits for this editor, and the claim asked for, or else the first. */
export const getQueue = defineQuery(
  "queue:read",
  async (actor: Actor, { claim, article, all, unassigned = false, page }: QueueAsked): Promise<Queue> => {
    const articles = await listWaitingArticles();
    const tickCount = (await listWaitingTicks(actor.id)).reduce((sum, group) => sum + group.count, 0);
    const asked = articles.find(({ slug }) => slug === article) ?? (await nothingWaitsIn(article));
    if (asked?.count === 0) articles.push(asked);
    const articleId = asked?.id ?? null;
    const filter = { articleId, decider: all ? null : actor.id, unassigned };
    const count = await countWaitingClaims(filter);
    const pages = Math.max(1, Math.ceil(count / queuePage));
    // A page past the end gives the last one: every decision takes a claim off the list.
    const shown = Math.min(page, pages);
    const waiting = await listPage(filter, shown);
    const [names, findings] = await Promise.all([
      namesOfPeople(waiting.rows.map(({ authorId }) => authorId)),
      standingFindings({ claimIds: waiting.rows.map(({ id }) => id) }),
    ]);
    const rows = waiting.rows.map((row) => ({
      ...row,
      author: names.get(row.authorId)?.name ?? "",
      barred: barredFrom(actor, row),
      finding: findings.get(row.id) ?? null,
    }));
    const chosen = claim ?? rows[0]?.id ?? null;
    return {
      ...waiting,
      rows,
      count,
      tickCount,
      countAll: articles.reduce((sum, { count: ofArticle }) => sum + ofArticle, 0),
      page: shown,
      pages,
      articles: articles.map(({ slug, title, count: ofArticle }) => ({ slug, title, count: ofArticle })),
      choice: chosen === null ? null : await findChoice(actor, chosen),
    };
  },
);

/** An article whose last waiting claim was just decided on is still the one asked for: the filter must not fall away. */
async function nothingWaitsIn(slug: string | null): Promise<WaitingArticle | null> {
  const article = slug ? await findArticle(slug) : null;
  return article && { id: article.id, slug: article.slug, title: article.title, count: 0 };
}

/** The rows of a page, and the claims beside its ends. */
async function listPage(filter: WaitingFilter, page: number) {
  const skip = (page - 1) * queuePage;
  const lead = skip > 0 ? 1 : 0;
  const found = await listWaitingClaims(filter, { skip: skip - lead, take: lead + queuePage + 1 });
  return {
    before: lead > 0 ? (found[0]?.id ?? null) : null,
    rows: found.slice(lead, lead + queuePage),
    after: found[lead + queuePage]?.id ?? null,
  };
}

async function findChoice(actor: Actor, claimId: string): Promise<QueueChoice | null> {
  const [found, scale, signIn] = await Promise.all([
    findClaimDetail(actor, claimId),
    getRatingScale(),
    getSignIn(actor.id),
  ]);
  if (!found) return null;
  const { detail, article, version, anchor } = found;
  const maker = await namesOfPeople(signIn.madeById === null ? [] : [signIn.madeById]);
  const stands = anchor !== null && anchor.how !== "lost";
  const { evidenceChangedById } = detail.claim;
  return {
    ...detail,
    article,
    surroundings: stands ? surroundingsOf(version.text, version.blocks, anchor, article.language) : null,
    barred: detail.standing && barredFrom(actor, { authorId: detail.standing.authorId, evidenceChangedById }),
    currentScale: scale.version,
    ownSignIn: namedSignIn(signIn, (id) => maker.get(id)?.name ?? ""),
  };
}

function barredFrom(
  actor: Actor,
  { authorId, evidenceChangedById }: Pick<WaitingClaim, "authorId" | "evidenceChangedById">,
): Barred {
  const second = checkSecondPerson(actor.id, authorId, evidenceChangedById);
  return second.ok ? null : (second.refusal.reason as Exclude<Barred, null>);
}
