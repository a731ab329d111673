import type { PassageHow } from "@/lib/domain/evidence/snapshot";
import type { ShownSnapshot } from "./shown-snapshot";

/** What a piece of evidence rests on. `others` is what there is of its source besides. */
export type RestingEvidence = {
  readonly id: string;
  readonly sourceId: string;
  readonly passage: string | null;
  readonly source: { readonly address: string | null; readonly isHidden: boolean };
  readonly snapshot: ShownSnapshot | null;
  readonly others: {
    readonly newest: { readonly id: string; readonly keptAt: Date } | null;
    readonly underWay: string | null;
  };
  readonly passageHow: PassageHow | null;
  readonly page: number | null;
  readonly positionMs: number | null;
  readonly doubtNoticeId: string | null;
};

/** A kept snapshot of the source that this evidence does not rest on and that came after what it rests on. */
export function otherSnapshotOf({ snapshot, others }: RestingEvidence) {
  const { newest } = others;
  if (!newest || newest.id === snapshot?.id) return null;
  return snapshot?.keptAt && snapshot.keptAt >= newest.keptAt ? null : newest;
}
