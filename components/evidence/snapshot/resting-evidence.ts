import type { EvidenceDetail } from "@/lib/queries/claim/get-claim-detail";

/** A kept snapshot of the source that this evidence does not rest on and that came after what it rests on. */
export function otherSnapshotOf({ snapshot, others }: EvidenceDetail) {
  const { newest } = others;
  if (!newest || newest.id === snapshot?.id) return null;
  return snapshot?.keptAt && snapshot.keptAt >= newest.keptAt ? null : newest;
}
