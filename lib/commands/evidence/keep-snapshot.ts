import { EndedApart } from "@/lib/apart/ended-apart";
import { defineWorkerCommand, done } from "@/lib/commands/define-command";
import { keepClaim, takeArticle } from "@/lib/commands/parts/claim-in-hand";
import { describeSource } from "@/lib/commands/parts/describe-source";
import { placePassage } from "@/lib/commands/parts/place-passage";
import type { Transaction } from "@/lib/data/database";
import { updateEvidence } from "@/lib/data/evidence/evidence";
import { type FetchFacts, type KeptBytes, keepFetched } from "@/lib/data/evidence/keep-snapshots";
import { listRestingOn, type RestingEvidence } from "@/lib/data/evidence/resting-evidence";
import { findSnapshot } from "@/lib/data/evidence/snapshots";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { sendJob } from "@/lib/data/jobs";
import { outsider, theWorker } from "@/lib/domain/evidence/source";
import { refuse } from "@/lib/domain/result";
import { outsideServices } from "@/lib/env";
import type { ToldMakers } from "@/lib/evidence/read/read-snapshot";

/** What a try has fetched, and which try it was. */
export type FetchedSnapshot = { readonly snapshotId: string; readonly attempt: number } & KeptBytes & {
    readonly fetched: FetchFacts;
    readonly makers: ToldMakers;
  };

/** Evidence was put to the snapshot while it was being kept: the same has to be done once more. */
export class EvidenceCameMeanwhile extends Error {}

/**
 * Keeps what was fetched, fills in what nobody has said of the source (describeSource), and finds the passages of the evidence that was waiting for it, unless it is confidential. A claim that was approved
 * before the snapshot came was approved without it, and stays so: its evidence is unbound, for a person to bind. A claim
 * that somebody may be deciding on right now changes its revision, so that nobody decides on what they have not seen.
 * Refuses `snapshot-settled` when the try is over already. Throws {@link EvidenceCameMeanwhile}.
 */
export const keepSnapshot = defineWorkerCommand<FetchedSnapshot, { snapshotId: string }>({
  name: "keep-snapshot",
  permission: "snapshot:keep",
  async run({ tx, now }, { snapshotId, attempt, fetched, makers, ...kept }) {
    const articles = [...new Set((await listRestingOn(tx, snapshotId)).map(({ articleId }) => articleId))].sort();
    for (const id of articles) await takeArticle(tx, id);
    const saltedSha256 = await keepFetched(tx, { snapshotId, attempt }, kept, fetched, await now());
    const snapshot = await findSnapshot(theWorker, snapshotId, tx);
    if (saltedSha256 === null || !snapshot) return refuse("snapshot-settled");
    const resting = await listRestingOn(tx, snapshotId);
    if (resting.some(({ articleId }) => !articles.includes(articleId))) throw new EvidenceCameMeanwhile();
    for (const piece of resting) await settle(tx, piece, snapshotId, await now());
    const { title, publishedOn } = kept.reading;
    const described = await describeSource(tx, theWorker, snapshot.sourceId, {
      ...makers,
      title,
      publishedOn,
      type: kept.type,
    });
    if (hasWitnesses()) await sendJob(tx, "witness-snapshot", { snapshotId });
    const concerned = resting.map(({ articleId, claim }) => ({ articleId, claimId: claim.id }));
    return done({
      value: { snapshotId },
      event: {
        type: "snapshot.kept",
        subject: snapshotId,
        from: "fetching",
        to: "kept",
        ...(concerned.length === 1 ? concerned[0] : { alsoOf: concerned }),
        data: {
          source: await sourceInEvent(tx, snapshot.sourceId),
          askedBy: snapshot.askedById,
          saltedSha256,
          type: kept.type,
          status: fetched.status,
          described,
          unbound: resting.filter(wasApprovedWithout).map(({ evidenceId }) => evidenceId),
        },
      },
    });
  },
});

function wasApprovedWithout({ claim }: RestingEvidence): boolean {
  return claim.state === "approved";
}

async function settle(tx: Transaction, piece: RestingEvidence, snapshotId: string, now: Date): Promise<void> {
  if (wasApprovedWithout(piece)) return updateEvidence(tx, piece.evidenceId, { snapshotId: null });
  await updateEvidence(tx, piece.evidenceId, await placeIfPossible(tx, piece, snapshotId));
  const { claim, articleId } = piece;
  if (claim.state !== "submitted" && claim.state !== "stale") return;
  await keepClaim(tx, { article: await takeArticle(tx, articleId), claim }, {}, now);
}

/**
 * What came is kept, also where its words are such that no passage is found in them in time. A passage may be somebody's
 * guess, so in a confidential source nobody looks for it who does not know whose it is.
 */
async function placeIfPossible(tx: Transaction, { passage }: RestingEvidence, snapshotId: string) {
  try {
    return await placePassage(tx, outsider, snapshotId, passage);
  } catch (error) {
    if (!(error instanceof EndedApart)) throw error;
    return { passageHow: "not-found" } as const;
  }
}

/** Whether anybody outside is asked to vouch for what was kept. */
function hasWitnesses(): boolean {
  const { timeStamp, archive } = outsideServices();
  return timeStamp !== null || archive !== null;
}
