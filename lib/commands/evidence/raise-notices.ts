import { defineWorkerCommand, done } from "@/lib/commands/define-command";
import { type FetchFacts, insertWatchedSnapshot, type KeptBytes } from "@/lib/data/evidence/keep-snapshots";
import { raiseNotice } from "@/lib/data/evidence/notices";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { insertLook } from "@/lib/data/evidence/watch";
import type { Finding, WatchOutcome } from "@/lib/domain/evidence/notice";
import { type Refusal, refuse } from "@/lib/domain/result";

/** What the watch found under one piece of evidence. */
export type EvidenceFinding = Finding & {
  readonly evidenceId: string;
  readonly snapshotId: string;
  readonly claimId: string;
  readonly articleId: string;
};

/** What the watch found at a source: changes, and what stands there now, if anything came. */
export type WatchFindings = {
  readonly sourceId: string;
  readonly address: string;
  readonly outcome: WatchOutcome;
  readonly refusal: Refusal | null;
  readonly came: (KeptBytes & { readonly fetched: FetchFacts }) | null;
  readonly findings: readonly EvidenceFinding[];
};

/**
 * Keeps what stands at a source now and raises a notice for each change under an approved verdict. It decides nothing:
 * no claim changes. Refuses `nothing-changed` when every change is known: it waits for an answer, or has one.
 */
export const raiseNotices = defineWorkerCommand<WatchFindings, { noticeIds: string[] }>({
  name: "raise-notices",
  permission: "notice:raise",
  async run({ tx, now }, { sourceId, address, outcome, refusal, came, findings }) {
    const newSnapshotId =
      came && (await insertWatchedSnapshot(tx, { sourceId, askedAddress: address }, came, await now()));
    const raised: { id: string; finding: EvidenceFinding }[] = [];
    for (const finding of findings) {
      const { evidenceId, snapshotId, kind, detail } = finding;
      const id = await raiseNotice(tx, { evidenceId, snapshotId, newSnapshotId }, { kind, detail }, await now());
      if (id !== null) raised.push({ id, finding });
    }
    if (raised.length === 0) return refuse("nothing-changed");
    await insertLook({ sourceId, at: await now(), outcome, refusal, snapshotId: newSnapshotId }, tx);
    const concerned = raised.map(({ finding: { articleId, claimId } }) => ({ articleId, claimId }));
    return done({
      value: { noticeIds: raised.map(({ id }) => id) },
      event: {
        type: "notice.raised",
        subject: sourceId,
        ...(concerned.length === 1 ? concerned[0] : { alsoOf: concerned }),
        data: {
          source: await sourceInEvent(tx, sourceId),
          outcome,
          snapshot: newSnapshotId,
          notices: raised.map(({ id, finding }) => ({ id, kind: finding.kind, evidence: finding.evidenceId })),
        },
      },
    });
  },
});
