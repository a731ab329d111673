import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { namesOfPeople } from "@/lib/data/desk/people";
import { findNewestCheckpoint, timeOfCheckpoint } from "@/lib/data/record/checkpoints";
import { listLogKeys } from "@/lib/data/record/keys";
import { countWaitingEvents } from "@/lib/data/record/sequence";
import { sha256 } from "@/lib/data/sha256";
import { fingerprintOf, verifierKeyOf } from "@/lib/domain/record/audit/signed-note";
import { defineQuery } from "@/lib/queries/define-query";

/**
 * A key of the log, with its days, `until` null of the one in force. `reason` and `by` say why it took over and who
 * changed it, by their name, as far as they said so; null of the first, which came with the log.
 */
type RecordedKey = {
  readonly key: string;
  readonly fingerprint: string;
  readonly since: Date;
  readonly until: Date | null;
  readonly rotation: { readonly reason: string | null; readonly by: string | null } | null;
};

/** The record as a whole: its newest signed checkpoint with the time of its last event, its keys, and what still waits. */
export type TheRecord = {
  readonly checkpoint: { readonly size: number; readonly until: Date; readonly note: string } | null;
  /** The key in force first. */
  readonly keys: readonly RecordedKey[];
  readonly waiting: number;
};

export const getRecord = defineQuery("audit-log:read", async (_: Actor): Promise<TheRecord> => {
  const newest = await findNewestCheckpoint();
  const until = newest && (await timeOfCheckpoint(newest.size));
  const logKeys = await listLogKeys();
  const names = await namesOfPeople(logKeys.flatMap(({ rotatedBy }) => rotatedBy ?? []));
  const keys = logKeys.map((key, i) => ({
    key: verifierKeyOf(sha256, key),
    fingerprint: fingerprintOf(sha256, key),
    since: key.since,
    until: logKeys[i + 1]?.since ?? null,
    rotation: i === 0 ? null : { reason: key.reason, by: names.get(key.rotatedBy ?? "")?.name ?? null },
  }));
  return {
    checkpoint: newest && until && { size: newest.size, until, note: newest.note },
    keys: keys.reverse(),
    waiting: await countWaitingEvents(),
  };
});
