import "server-only";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { type EvidencePlace, updateEvidence } from "@/lib/data/evidence/evidence";
import type { EvidenceHand } from "./evidence-hand";
import { placePassage } from "./place-passage";

/** What an event says of the claim where a snapshot was brought for no evidence. */
export const boundToNothing = { number: null, evidence: null, passageHow: null, signOffEnded: false };

/**
 * Lets a piece of evidence in hand rest on a kept snapshot, with its passage found there, or with the passage and place
 * that are given. It is a change of evidence by the actor; gives the part of the event that tells of the claim. Of a
 * confidential source, events do not say whether its words hold a passage.
 */
export async function bindSnapshot(
  { tx, actor, claim, evidence, source, keep }: EvidenceHand,
  snapshotId: string,
  given?: { passage: string } & Omit<EvidencePlace, "snapshotId" | "positionMs">,
) {
  const place = given ?? (await placePassage(tx, sourceReaderOf(actor), snapshotId, evidence.passage));
  // What was said to hold no longer was another snapshot, or another passage.
  await updateEvidence(tx, evidence.id, { snapshotId, ...place, doubtNoticeId: null });
  const { signOffEnded } = await keep({ evidenceChangedById: actor.id });
  return {
    number: claim.number,
    evidence: evidence.id,
    passageHow: source.confidence === null ? place.passageHow : null,
    signOffEnded,
  };
}
