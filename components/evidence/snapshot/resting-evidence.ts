import type { EvidenceDetail } from "@/lib/queries/claim/get-claim-detail";

/** A kept snapshot of the source that this evidence does not rest on and that came, or was read, after what it rests on. */
export function otherSnapshotOf({ snapshot, others }: EvidenceDetail) {
  const { newest } = others;
  if (!newest || newest.id === snapshot?.id) return null;
  if (!snapshot?.keptAt) return newest;
  const later = newest.keptAt.getTime() - snapshot.keptAt.getTime();
  return later > 0 || (later === 0 && newest.askedAt > snapshot.askedAt) ? newest : null;
}
