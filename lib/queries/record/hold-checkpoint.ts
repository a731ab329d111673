import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { inTransaction } from "@/lib/data/database";
import { findNewestCheckpoint } from "@/lib/data/record/checkpoints";
import { verifyEd25519 } from "@/lib/data/record/ed25519";
import { listLogKeys } from "@/lib/data/record/keys";
import { readConsistencyProof } from "@/lib/data/record/tree";
import { sha256 } from "@/lib/data/sha256";
import { checkHeldCheckpoint } from "@/lib/domain/record/audit/check-checkpoint";
import { parseCheckpoint } from "@/lib/domain/record/audit/checkpoint";
import { verifyConsistency } from "@/lib/domain/record/audit/consistency";
import { LogFaultFound } from "@/lib/domain/record/audit/log-fault";
import { checkpointAsWritten } from "@/lib/domain/record/audit/pasted-checkpoint";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { HoldCheckpointInput } from "@/lib/input/record";
import { defineQuery } from "@/lib/queries/define-query";
import { translate } from "@/messages/translate";

/** What a checkpoint that holds is of: its first `size` events are still the first ones of a log of `now` events. */
export type HeldCheckpoint = { readonly size: number; readonly now: number };

/**
 * Holds a checkpoint that somebody kept against the log's tree: whether it is this log's, and the tree of today begins with
 * it. It reads the tree and not the events, which `audit verify` does leaf by leaf. Refuses checkpoint-unreadable,
 * checkpoint-empty, and checkpoint-does-not-hold with why.
 */
export const holdCheckpoint = defineQuery(
  "audit-log:read",
  async (_: Actor, { note }: HoldCheckpointInput): Promise<Result<HeldCheckpoint>> => {
    const held = parseCheckpoint(checkpointAsWritten(note));
    if (!held) return refuse("checkpoint-unreadable", {}, "note");
    if (held.checkpoint.size === 0) return refuse("checkpoint-empty", {}, "note");
    try {
      return ok({ size: held.checkpoint.size, now: await checkAgainstTree(held) });
    } catch (error) {
      if (!(error instanceof LogFaultFound)) throw error;
      const because = translate(`log-fault.${error.fault.what}` as never, { ...error.fault } as never);
      return refuse("checkpoint-does-not-hold", { because }, "note");
    }
  },
);

/** Gives the size of the newest checkpoint, which the one that is held leads to. Throws LogFaultFound. */
function checkAgainstTree(held: NonNullable<ReturnType<typeof parseCheckpoint>>): Promise<number> {
  const { size, root } = held.checkpoint;
  return inTransaction(async (tx) => {
    checkHeldCheckpoint({ sha256, verifyEd25519 }, held, await listLogKeys(tx));
    const newest = await findNewestCheckpoint(tx);
    const now = newest?.size ?? 0;
    if (!newest || size > now) throw new LogFaultFound({ what: "held-ahead", size, log: now });
    const proof = await readConsistencyProof(tx, size, now);
    const claim = { size1: size, size2: now, root1: root, root2: newest.root };
    if (!verifyConsistency(sha256, claim, proof)) throw new LogFaultFound({ what: "held-root", size });
    return now;
  });
}
