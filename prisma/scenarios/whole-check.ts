import { planArticle } from "@/lib/commands/article/plan-article";
import { assignClaim } from "@/lib/commands/claim/assign-claim";
import { editClaim } from "@/lib/commands/claim/edit-claim";
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { choosePassage } from "@/lib/commands/evidence/choose-passage";
import { pasteSnapshot } from "@/lib/commands/evidence/paste-snapshot";
import { removeEvidence } from "@/lib/commands/evidence/remove-evidence";
import { approveVerdict } from "@/lib/commands/verdict/decide-on-verdict";
import { withdrawVerdict } from "@/lib/commands/verdict/withdraw-verdict";
import { filledFields } from "@/lib/domain/claim/testing/filled-fields";
import {
  type SeededArticle,
  seedApproved,
  seedArticle,
  seedChangesRequested,
  seedDismissed,
  seedEvidence,
  seedMarked,
  seedSignedOff,
  seedSkip,
  seedVerdictSubmitted,
  submitAgain,
} from "./claims";
import { as, type Desk, must, seen } from "./desk";
import { seedVersion } from "./versions";

const said = "The minutes say that the bridge opened in 1932.";

/** A claim whose approved verdict rests on a passage that was chosen in pasted words. */
async function seedWellFounded(desk: Desk, article: SeededArticle, quote: string): Promise<string> {
  const claimId = await seedMarked(desk, article, quote);
  const described = {
    title: "The archivist",
    publisher: null,
    author: null,
    publishedOn: null,
    address: null,
  } as const;
  const source = { from: "new", ...described, kind: "primary", medium: "interview" } as const;
  const input = {
    ...(await seen(claimId)),
    source,
    stance: "supports",
    passage: null,
    note: "On the telephone.",
  } as const;
  const { evidenceId, sourceId } = must(await attachEvidence(as(desk.reviewer), input));
  const heard = { words: said, howSeen: "phone-call", howSeenNote: null } as const;
  const piece = async () => ({ ...(await seen(claimId)), evidenceId });
  const { snapshotId } = must(await pasteSnapshot(as(desk.reviewer), { sourceId, evidence: await piece(), ...heard }));
  must(await choosePassage(as(desk.reviewer), { ...(await piece()), snapshotId, start: 4, end: 15 }));
  await submitAgain(desk, claimId);
  must(await approveVerdict(as(desk.editor), { ...(await seen(claimId)), note: "Well found." }));
  return claimId;
}

/**
 * An article with something of everything that a report tells: it was signed off once, has two versions, claims in every
 * state, skips, evidence that rests on kept words and evidence that was taken off, and verdicts of several revisions.
 */
export async function seedWholeCheck(desk: Desk): Promise<SeededArticle> {
  const first = await seedArticle(desk);
  await seedWellFounded(desk, first, "The bridge opened in 1932");
  await seedDismissed(desk, first, "Nobody liked it");
  await seedSkip(desk, first, "the mayor said");
  await seedSignedOff(desk, first);

  const stale = await seedApproved(desk, first, "It cost 4.2 million pounds");
  await seedMarked(desk, first, "pounds", filledFields());
  must(await assignClaim(as(desk.editor), { ...(await seen(stale)), assignedToId: desk.editor }));
  const seenPlan = { leadId: null, deadline: null };
  must(await planArticle(as(desk.editor), { articleId: first.id, seen: seenPlan, leadId: desk.reviewer }));
  const second = await seedVersion(desk, first, first.text.replace("4.2", "4.3"));
  const returned = await seedChangesRequested(desk, second, "closed again");
  await submitAgain(desk, returned, "The council's minutes say so, too.");
  must(await withdrawVerdict(as(desk.reviewer), await seen(returned)));
  await seedVerdictSubmitted(desk, second, "in 1951");
  const removed = await seedEvidence(desk, stale);
  must(await removeEvidence(as(desk.reviewer), { ...(await seen(stale)), evidenceId: removed }));
  must(
    await editClaim(as(desk.reviewer), { ...(await seen(stale)), ...filledFields((name) => `The ${name} is there.`) }),
  );
  return second;
}
