import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { findNewestCheckpoint, timeOfCheckpoint } from "@/lib/data/record/checkpoints";
import { listLogKeys } from "@/lib/data/record/keys";
import { countWaitingEvents } from "@/lib/data/record/sequence";
import { sha256 } from "@/lib/data/sha256";
import { fingerprintOf, verifierKeyOf } from "@/lib/domain/record/audit/signed-note";
import { defineQuery } from "@/lib/queries/define-query";

/** The record as a whole: its newest signed checkpoint with the time of its last event, its keys, and what still waits. */
export type TheRecord = {
  readonly checkpoint: { readonly size: number; readonly until: Date; readonly note: string } | null;
  /** The key in force first. */
  readonly keys: readonly { readonly key: string; readonly fingerprint: string }[];
  readonly waiting: number;
};

export const getRecord = defineQuery("audit-log:read", async (_: Actor): Promise<TheRecord> => {
  const newest = await findNewestCheckpoint();
  const until = newest && (await timeOfCheckpoint(newest.size));
  const keys = (await listLogKeys()).map((key) => ({
    key: verifierKeyOf(sha256, key),
    fingerprint: fingerprintOf(sha256, key),
  }));
  return {
    checkpoint: newest && until && { size: newest.size, until, note: newest.note },
    keys: keys.reverse(),
    waiting: await countWaitingEvents(),
  };
});
