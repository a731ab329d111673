import "server-only";
import { type Article, lockArticle, touchArticle } from "@/lib/data/article/articles";
import { endSignOff } from "@/lib/data/article/sign-offs";
import { type Claim, type ClaimChange, findClaim, updateClaim } from "@/lib/data/claim/claims";
import type { Transaction } from "@/lib/data/database";
import { namesOfPeople } from "@/lib/data/desk/people";
import { listClaimEventsSince, type RecordedEvent } from "@/lib/data/record/audit-events";
import { isSettled } from "@/lib/domain/claim/claim";
import { NotFoundError } from "@/lib/domain/errors";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** A claim and its article, locked and as the person saw them. */
export type ClaimInHand = { readonly article: Article; readonly claim: Claim };

/** Finds and locks an article; throws NotFoundError when there is none. */
export async function takeArticle(tx: Transaction, articleId: string): Promise<Article> {
  const article = await lockArticle(tx, articleId);
  if (!article) throw new NotFoundError("article");
  return article;
}

/** The same to work on it: refuses `article-archived`, which somebody has to bring back first. */
export async function takeOpenArticle(tx: Transaction, articleId: string): Promise<Result<Article>> {
  const article = await takeArticle(tx, articleId);
  return article.archived === null ? ok(article) : refuse("article-archived");
}

/**
 * Finds and locks a claim. Refuses `article-archived`, and `claim-changed` when it is no longer at the revision that the person saw, and says
 * who changed it and how (rule 6). What `ownOf` changed themselves since then is no reason to refuse: they know of it. Who
 * decides on a claim passes null there, since a decision is bound to what was on the screen. Who has the claim and until
 * when (`plans`) and what is said of it are two things: whoever changes one is not refused for a change of the other. Throws
 * NotFoundError for an unknown claim and for a mark taken back.
 */
export async function takeClaim(
  tx: Transaction,
  seen: { claimId: string; revision: number },
  ownOf: string | null,
  plans = false,
): Promise<Result<ClaimInHand>> {
  const unlocked = await findClaim(tx, seen.claimId);
  if (!unlocked) throw new NotFoundError("claim");
  const taken = await takeOpenArticle(tx, unlocked.articleId);
  if (!taken.ok) return taken;
  const article = taken.value;
  const claim = await findClaim(tx, seen.claimId);
  if (!claim || claim.state === "taken-back") throw new NotFoundError("claim");
  if (claim.revision !== seen.revision) {
    const raised = Math.max(1, claim.revision - seen.revision);
    const events = await listClaimEventsSince(tx, { claimId: claim.id, articleId: article.id }, raised);
    const others = events.filter(
      (event) =>
        (plans ? event.type === "claim.assigned" : !isPlan(event)) && (ownOf === null || whoCaused(event) !== ownOf),
    );
    if (others.length > 0 || seen.revision > claim.revision)
      return refuse("claim-changed", await whatChanged(tx, others));
  }
  return ok({ article, claim });
}

/** Whether an event tells of the desk's plan, of claim or article, and so of nothing that is said of them. */
function isPlan({ type }: RecordedEvent): boolean {
  return type === "claim.assigned" || type === "article.planned";
}

/** Who made a change, or had asked Galley for it. */
function whoCaused({ actorId, data }: RecordedEvent): string | null {
  return actorId ?? ("askedBy" in data ? data.askedBy : null);
}

/** The last of these changes as a refusal tells it, and how many there were. */
async function whatChanged(tx: Transaction, events: readonly RecordedEvent[]) {
  const last = events.at(-1);
  const names = await namesOfPeople(last?.actorId ? [last.actorId] : [], tx);
  return { count: events.length, by: names.get(last?.actorId ?? "")?.name ?? "Galley", what: last?.type ?? "" };
}

/**
 * Saves a change to a claim in hand. If that leaves the claim unsettled, a signed-off article goes back to being
 * checked; says whether it did.
 */
export async function keepClaim(
  tx: Transaction,
  { article, claim }: ClaimInHand,
  change: ClaimChange,
  now: Date,
): Promise<{ signOffEnded: boolean }> {
  const saved = await updateClaim(tx, claim, change, now);
  if (!saved) throw new Error("a claim changed although its article is locked");
  const signOffEnded = !isSettled(change.state ?? claim.state) && (await endStandingSignOff(tx, article, now));
  await touchArticle(tx, article.id, now);
  return { signOffEnded };
}

/** Takes an article back to being checked if it was signed off; says whether it was. */
export async function endStandingSignOff(tx: Transaction, article: Article, now: Date): Promise<boolean> {
  if (article.state !== "signed-off") return false;
  await endSignOff(tx, article.id, now);
  await touchArticle(tx, article.id, now, { state: "checking" });
  return true;
}
