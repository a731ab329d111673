import { sourceReaderOf } from "@/lib/auth/source-reader";
import { type CommandContext, defineCommand, done } from "@/lib/commands/define-command";
import { takeEvidence } from "@/lib/commands/parts/evidence-hand";
import { findClaim } from "@/lib/data/claim/claims";
import { findEvidence, updateEvidence } from "@/lib/data/evidence/evidence";
import { findNotice, answerNotice as keepAnswer } from "@/lib/data/evidence/notices";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { NotFoundError } from "@/lib/domain/errors";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { AnswerNoticeInput } from "@/lib/input/notice";

/**
 * A person's word on a notice: the evidence still holds, or no longer does, and why. The second makes an approval stale
 * and names the evidence as what changed; the first changes nothing. Refuses `notice-answered`, `evidence-gone`, and
 * what takeEvidence does.
 */
export const answerNotice = defineCommand<AnswerNoticeInput, { noticeId: string }>({
  name: "answer-notice",
  permission: "notice:answer",
  async run(context, input) {
    const { tx, actor, now } = context;
    const notice = await findNotice(tx, input.noticeId);
    if (!notice) throw new NotFoundError("notice");
    const doubted = input.answer === "no-longer-holds" ? await doubt(context, notice, input) : ok(null);
    if (!doubted.ok) return doubted;
    const said = { answer: input.answer, answerReason: input.reason, answeredById: actor.id, answeredAt: await now() };
    if (!(await keepAnswer(tx, notice.id, said))) return refuse("notice-answered");
    const about = doubted.value ?? (await claimOf(context, notice));
    if (!about) return refuse("evidence-gone");
    const { place, number, source } = about;
    return done({
      value: { noticeId: notice.id },
      event: {
        type: "notice.answered",
        subject: notice.id,
        ...place,
        data: {
          number,
          source,
          evidence: notice.evidenceId,
          kind: notice.kind,
          answer: input.answer,
          reason: input.reason,
          signOffEnded: about.signOffEnded,
        },
      },
    });
  },
});

type Noticed = NonNullable<Awaited<ReturnType<typeof findNotice>>>;

/** Says of a piece of evidence that it no longer holds; its claim changes as with any other change of evidence. */
async function doubt(context: CommandContext, notice: Noticed, input: AnswerNoticeInput): Promise<Result<About>> {
  const seen = { claimId: input.claimId, revision: input.revision, evidenceId: notice.evidenceId };
  const taken = await takeEvidence(context, seen);
  if (!taken.ok) return taken;
  const { tx, claim, source, keep, place } = taken.value;
  await updateEvidence(tx, notice.evidenceId, { doubtNoticeId: notice.id });
  const { signOffEnded } = await keep();
  return ok({
    place: place(),
    number: claim.number,
    source: await sourceInEvent(tx, source.id),
    signOffEnded,
  });
}

type About = {
  readonly place: { articleId: string; claimId: string; from?: string; to?: string };
  readonly number: number;
  readonly source: Awaited<ReturnType<typeof sourceInEvent>>;
  readonly signOffEnded: boolean;
};

/** What the notice is about, for its event; null when the evidence was taken off its claim. */
async function claimOf({ tx, actor }: CommandContext, notice: Noticed): Promise<About | null> {
  const evidence = await findEvidence(sourceReaderOf(actor), notice.evidenceId, tx);
  const claim = evidence && (await findClaim(tx, evidence.claimId));
  if (!evidence || !claim) return null;
  return {
    place: { articleId: claim.articleId, claimId: claim.id },
    number: claim.number,
    source: await sourceInEvent(tx, evidence.sourceId),
    signOffEnded: false,
  };
}
