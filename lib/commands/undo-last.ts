import type { Article } from "@/lib/data/articles";
import { touchArticle } from "@/lib/data/articles";
import { findClaim } from "@/lib/data/claims";
import { findEvidence, markEvidenceRemoved } from "@/lib/data/evidence";
import { findSkip, liftSkipRow } from "@/lib/data/skips";
import { findSource } from "@/lib/data/sources";
import { findLastUndoable } from "@/lib/data/undo";
import { nextClaimState } from "@/lib/domain/claim";
import { NotFoundError } from "@/lib/domain/errors";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { UndoLastInput } from "@/lib/input/article";
import { endStandingSignOff, keepClaim, takeArticle } from "./claim-in-hand";
import { type CommandContext, type Done, defineCommand } from "./define-command";

/** How far back one key reaches, in milliseconds: a working day, so that nobody undoes last month by a slip. */
const REACH_MS = 12 * 60 * 60 * 1000;

type Undone = { what: "mark" | "skip" | "evidence"; words: string; claimNumber: number | null };

/** Takes back the person's own last mark, skip or attachment in the article, as an event of its own. Says what it was. */
export const undoLast = defineCommand<UndoLastInput, Undone>({
  name: "undo-last",
  permission: "claim:mark",
  async run(context, input) {
    const article = await takeArticle(context.tx, input.articleId);
    const since = new Date(context.now.getTime() - REACH_MS);
    const last = await findLastUndoable(context.tx, article.id, context.actor.id, since);
    if (!last) return refuse("nothing-to-undo");
    if (last.what === "mark") return undoMark(context, article, last.id);
    if (last.what === "skip") return undoSkip(context, article, last.id);
    return undoAttachment(context, article, last.id);
  },
});

async function undoMark({ tx, now }: CommandContext, article: Article, claimId: string): Promise<Result<Done<Undone>>> {
  const claim = await findClaim(tx, claimId);
  if (!claim) throw new NotFoundError("claim");
  const next = nextClaimState(claim.state, "take-back");
  if (!next.ok) return next;
  await keepClaim(tx, { article, claim }, { state: next.value }, now);
  const { id, number, state, statement } = claim;
  return ok({
    value: { what: "mark", words: statement, claimNumber: number },
    event: {
      type: "claim.mark-taken-back",
      subject: id,
      articleId: article.id,
      claimId: id,
      from: state,
      to: next.value,
      data: { number, statement },
    },
  });
}

async function undoSkip({ tx, now }: CommandContext, article: Article, skipId: string): Promise<Result<Done<Undone>>> {
  const skip = await findSkip(tx, skipId);
  if (!skip || !(await liftSkipRow(tx, skip.id, now))) return refuse("skip-gone");
  const signOffEnded = await endStandingSignOff(tx, article, now);
  await touchArticle(tx, article.id, now);
  const { start, end, quote, reason } = skip;
  return ok({
    value: { what: "skip", words: quote, claimNumber: null },
    event: {
      type: "skip.taken-back",
      subject: skip.id,
      articleId: article.id,
      data: { start, end, quote, reason, signOffEnded },
    },
  });
}

async function undoAttachment(
  { tx, actor, now }: CommandContext,
  article: Article,
  evidenceId: string,
): Promise<Result<Done<Undone>>> {
  const evidence = await findEvidence(tx, evidenceId);
  const claim = evidence && (await findClaim(tx, evidence.claimId));
  if (!evidence || !claim) return refuse("evidence-gone");
  const next = nextClaimState(claim.state, "change");
  if (!next.ok) return next;
  const source = await findSource(tx, evidence.sourceId);
  await markEvidenceRemoved(tx, evidence.id, now);
  const { signOffEnded } = await keepClaim(
    tx,
    { article, claim },
    { state: next.value, evidenceChangedById: actor.id },
    now,
  );
  const title = source?.title ?? "";
  return ok({
    value: { what: "evidence", words: title, claimNumber: claim.number },
    event: {
      type: "evidence.attachment-taken-back",
      subject: evidence.id,
      articleId: article.id,
      claimId: claim.id,
      from: claim.state,
      to: next.value,
      data: { number: claim.number, source: { id: evidence.sourceId, title }, signOffEnded },
    },
  });
}
