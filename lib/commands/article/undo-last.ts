import { sourceReaderOf } from "@/lib/auth/source-reader";
import { type CommandContext, type Done, defineCommand, done } from "@/lib/commands/define-command";
import { handOn } from "@/lib/commands/parts/claim-hand";
import { endStandingSignOff, takeOpenArticle } from "@/lib/commands/parts/claim-in-hand";
import { countCoverage, countsNow } from "@/lib/commands/parts/keep-coverage";
import { type Article, touchArticle } from "@/lib/data/article/articles";
import { findNewestSkip, liftSkipRow, type Skip } from "@/lib/data/article/skips";
import { type Act, hasMovedOn, listActs } from "@/lib/data/article/undo";
import { type Claim, findClaim } from "@/lib/data/claim/claims";
import {
  countEvidence,
  type Evidence,
  findEvidence,
  listEvidenceWithSources,
  markEvidenceRemoved,
} from "@/lib/data/evidence/evidence";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { getSource } from "@/lib/data/evidence/sources";
import { findStandingVerdict, updateVerdictState } from "@/lib/data/verdict/verdicts";
import { findTransition } from "@/lib/domain/claim/claim";
import { type Result, refuse } from "@/lib/domain/result";
import type { UndoLastInput } from "@/lib/input/article";

/** How far back one key reaches, in milliseconds: a working day, so that nobody undoes last month by a slip. */
const REACH_MS = 12 * 60 * 60 * 1000;

type Undone = { what: Act["what"]; words: string; claimNumber: number | null };

/**
 * Takes back the person's own last mark, tick, skip or attachment in the article that still stands, as an event of its own, and
 * says what it was. Refuses `undo-moved-on` when others have worked on that claim since, or a verdict rests on it: then
 * one key must not undo their work, nor reach past it to something older.
 */
export const undoLast = defineCommand<UndoLastInput, Undone>({
  name: "undo-last",
  permission: "claim:mark",
  async run(context, input) {
    const { tx, actor, now } = context;
    const taken = await takeOpenArticle(tx, input.articleId);
    if (!taken.ok) return taken;
    const article = taken.value;
    const acts = await listActs(tx, article.id, actor.id, new Date((await now()).getTime() - REACH_MS));
    for (const act of acts) {
      const undo = await standing(context, article, act);
      if (!undo) continue;
      return (await hasMovedOn(tx, act, actor.id)) ? refuse("undo-moved-on") : undo();
    }
    return refuse("nothing-to-undo");
  },
});

type Undo = () => Promise<Result<Done<Undone>>>;

/** How to take an act back, or null when it was taken back or removed already. */
async function standing(context: CommandContext, article: Article, act: Act): Promise<Undo | null> {
  const { tx, actor } = context;
  if (act.what === "skip") {
    const skip = await findNewestSkip(tx, article, act.subject);
    return skip && skip.liftedAt === null ? () => undoSkip(context, article, skip) : null;
  }
  if (act.what === "mark" || act.what === "tick") {
    const claim = await findClaim(tx, act.subject);
    const undo = act.what === "mark" ? undoMark : undoTick;
    return claim && claim.state !== "taken-back" ? () => undo(context, article, claim) : null;
  }
  const evidence = await findEvidence(sourceReaderOf(actor), act.subject, tx);
  const claim = evidence && (await findClaim(tx, evidence.claimId));
  return evidence && claim ? () => undoAttachment(context, article, claim, evidence) : null;
}

async function undoMark(context: CommandContext, article: Article, claim: Claim): Promise<Result<Done<Undone>>> {
  const { tx } = context;
  const row = findTransition(claim.state, "take-back");
  if (!row || (await countEvidence(tx, claim.id)) > 0) return refuse("undo-moved-on");
  const hand = handOn(context, { article, claim }, row);
  await hand.keep();
  await countCoverage(tx, article);
  const { id, number, statement } = claim;
  return done({
    value: { what: "mark", words: statement, claimNumber: number },
    event: { type: "claim.mark-taken-back", subject: id, ...hand.place(), data: { number, statement } },
  });
}

async function undoTick(context: CommandContext, article: Article, claim: Claim): Promise<Result<Done<Undone>>> {
  const { tx, actor, now } = context;
  const row = findTransition(claim.state, "take-back-tick");
  const verdict = await findStandingVerdict(tx, claim.id);
  const [evidence, ...more] = await listEvidenceWithSources([claim.id], sourceReaderOf(actor), { tx });
  if (!row || verdict?.rationale !== null || !evidence || more.length > 0) return refuse("undo-moved-on");
  const hand = handOn(context, { article, claim }, row);
  await updateVerdictState(tx, verdict.id, "withdrawn");
  await markEvidenceRemoved(tx, evidence.id, await now());
  await hand.keep();
  await countCoverage(tx, article);
  const { id, number, statement } = claim;
  return done({
    value: { what: "tick", words: statement, claimNumber: number },
    event: {
      type: "claim.tick-taken-back",
      subject: id,
      ...hand.place(),
      data: {
        ...{ number, statement, verdict: verdict.number },
        ...{ source: await sourceInEvent(tx, evidence.sourceId), evidence: evidence.id },
      },
    },
  });
}

async function undoSkip({ tx, now }: CommandContext, article: Article, skip: Skip): Promise<Result<Done<Undone>>> {
  if (!(await liftSkipRow(tx, skip.id, await now()))) return refuse("skip-gone");
  const signOffEnded = await endStandingSignOff(tx, article, await now());
  await touchArticle(tx, article.id, await now(), await countsNow(tx, article));
  const { start, end, quote, reason } = skip;
  return done({
    value: { what: "skip", words: quote, claimNumber: null },
    event: {
      type: "skip.taken-back",
      subject: skip.id,
      articleId: article.id,
      data: { start, end, quote, skipReason: reason, signOffEnded },
    },
  });
}

async function undoAttachment(
  context: CommandContext,
  article: Article,
  claim: Claim,
  evidence: Evidence,
): Promise<Result<Done<Undone>>> {
  const { tx, actor, now } = context;
  const row = findTransition(claim.state, "change");
  if (!row) return refuse("undo-moved-on");
  const hand = handOn(context, { article, claim }, row);
  const source = await getSource(sourceReaderOf(actor), evidence.sourceId, tx);
  await markEvidenceRemoved(tx, evidence.id, await now());
  const { signOffEnded } = await hand.keep({ evidenceChangedById: actor.id });
  return done({
    value: { what: "evidence", words: source.title, claimNumber: claim.number },
    event: {
      type: "evidence.attachment-taken-back",
      subject: evidence.id,
      ...hand.place(),
      data: { number: claim.number, source: await sourceInEvent(tx, source.id), signOffEnded },
    },
  });
}
