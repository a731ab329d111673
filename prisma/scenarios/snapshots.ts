import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { inTransaction } from "@/lib/data/database";
import { type Evidence, findEvidence } from "@/lib/data/evidence/evidence";
import type { SnapshotFacts } from "@/lib/data/evidence/snapshot-facts";
import { findSnapshot } from "@/lib/data/evidence/snapshots";
import { theWorker } from "@/lib/domain/evidence/source";
import { takeSnapshotJob } from "@/lib/worker/take-snapshot-job";
import { as, type Desk, must, seen } from "./desk";

/** A page, with a passage of it, put to a claim by the reviewer: its snapshot is asked for and not taken yet. */
export async function seedAsked(
  desk: Desk,
  claimId: string,
  address: string,
  passage: string | null = null,
): Promise<{ evidenceId: string; sourceId: string; snapshotId: string }> {
  const described = { title: "A page", publisher: null, author: null, publishedOn: null } as const;
  const source = { from: "new", ...described, kind: "primary", medium: "page", address } as const;
  const input = { ...(await seen(claimId)), source, stance: "supports", passage, note: null } as const;
  const { evidenceId, sourceId } = must(await attachEvidence(as(desk.reviewer), input));
  const { snapshotId } = await evidenceNow(evidenceId);
  if (!snapshotId) throw new Error("no snapshot was asked for");
  return { evidenceId, sourceId, snapshotId };
}

/** The same, with its snapshot taken by the worker's own code. */
export async function seedKept(desk: Desk, claimId: string, address: string, passage: string | null = null) {
  const asked = await seedAsked(desk, claimId, address, passage);
  await takeSnapshotJob({ snapshotId: asked.snapshotId, attempt: 0 });
  return asked;
}

/** A standing piece of evidence as it is now. */
export async function evidenceNow(evidenceId: string): Promise<Evidence> {
  const evidence = await inTransaction((tx) => findEvidence(theWorker, evidenceId, tx));
  if (!evidence) throw new Error(`no evidence ${evidenceId}`);
  return evidence;
}

/** A snapshot as it is now. */
export async function snapshotNow(snapshotId: string): Promise<SnapshotFacts> {
  const snapshot = await findSnapshot(theWorker, snapshotId);
  if (!snapshot) throw new Error(`no snapshot ${snapshotId}`);
  return snapshot;
}
