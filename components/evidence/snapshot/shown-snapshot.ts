import type { HowSeen, SnapshotHow, SnapshotState } from "@/lib/domain/evidence/snapshot";
import type { Refusal } from "@/lib/domain/result";

/** A snapshot as a card and a list show it. */
export type ShownSnapshot = {
  readonly id: string;
  readonly sourceId: string;
  readonly how: SnapshotHow;
  readonly state: SnapshotState;
  readonly askedAt: Date;
  readonly attempts: number;
  readonly nextTryAt: Date | null;
  readonly refusal: Refusal | null;
  readonly keptAt: Date | null;
  readonly sha256: string | null;
  readonly length: number | null;
  readonly type: string | null;
  readonly title: string | null;
  readonly fileName: string | null;
  readonly howSeen: HowSeen | null;
  readonly textRefusal: Refusal | null;
};
