import "server-only";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { keepClaim } from "@/lib/commands/claim/claim-in-hand";
import type { CommandContext } from "@/lib/commands/define-command";
import { type EvidencePlace, updateEvidence } from "@/lib/data/evidence/evidence";
import type { EvidenceInHand } from "./evidence-in-hand";
import { placePassage } from "./place-passage";

/** What an event says of the claim where a snapshot was brought for no evidence. */
export const boundToNothing = { number: null, evidence: null, passageHow: null, signOffEnded: false };

/**
 * Lets a piece of evidence in hand rest on a kept snapshot, with its passage found there, or with the passage and place
 * that are given. It is a change of evidence by the actor; gives the parts of the event that tell of the claim. Of a
 * confidential source, events do not say whether its words hold a passage.
 */
export async function bindSnapshot(
  { tx, actor, now }: CommandContext,
  taken: EvidenceInHand,
  snapshotId: string,
  given?: { passage: string } & Omit<EvidencePlace, "snapshotId" | "positionMs">,
) {
  const { article, claim, evidence, source, next } = taken;
  const place = given ?? (await placePassage(tx, sourceReaderOf(actor), snapshotId, evidence.passage));
  // What was said to hold no longer was another snapshot, or another passage.
  await updateEvidence(tx, evidence.id, { snapshotId, ...place, doubtNoticeId: null });
  const { signOffEnded } = await keepClaim(tx, taken, { state: next, evidenceChangedById: actor.id }, await now());
  return {
    place: { articleId: article.id, claimId: claim.id, from: claim.state, to: next },
    data: {
      number: claim.number,
      evidence: evidence.id,
      passageHow: source.confidence === null ? place.passageHow : null,
      signOffEnded,
    },
  };
}
