import "server-only";
import { readEvidence } from "@/lib/apart/read-evidence";
import { failSnapshot } from "@/lib/commands/evidence/fail-snapshot";
import { EvidenceCameMeanwhile, type FetchedSnapshot, keepSnapshot } from "@/lib/commands/evidence/keep-snapshot";
import { databaseTime, inTransaction } from "@/lib/data/database";
import { beginTry, endTry } from "@/lib/data/evidence/snapshot-tries";
import { findChosenEncoding, findSnapshot } from "@/lib/data/evidence/snapshots";
import { type Jobs, sendJob } from "@/lib/data/jobs";
import { isPassing } from "@/lib/domain/evidence/fetching";
import { encodingNoteOf } from "@/lib/domain/evidence/reading-note";
import { waitAfterTries } from "@/lib/domain/evidence/snapshot";
import { theWorker } from "@/lib/domain/evidence/source";
import type { Refusal, Result } from "@/lib/domain/result";
import { fetchSafely, sourceLimits } from "@/lib/evidence/fetch/fetch-safely";

type Try = Jobs["take-snapshot"];

/**
 * One try of a snapshot: fetch, read, keep; or plan the next try, or say why there is none. Doing it twice, or late,
 * changes nothing: whoever ends the try first has ended it. Throws only what is no trouble of the other side's, and then
 * the job comes back.
 */
export async function takeSnapshotJob(attempt: Try): Promise<void> {
  const snapshot = await findSnapshot(theWorker, attempt.snapshotId);
  if (!snapshot?.askedAddress || !(await beginTry(attempt.snapshotId, attempt.attempt, await databaseTime()))) return;
  const came = await fetchSnapshot(snapshot.sourceId, snapshot.askedAddress);
  if (came.ok) await keep({ ...attempt, ...came.value });
  else await endFailed(attempt, came.refusal);
}

/** A snapshot whose worker died again and again. */
export async function snapshotLostJob(attempt: Try): Promise<void> {
  await failSnapshot("worker", { ...attempt, refusal: { reason: "snapshot-lost" } });
}

/**
 * Fetches an address as evidence and has it read apart. What took more than reading may is kept without its words, and
 * says why; it is not read again by itself. Where it does not say in which encoding it is written, it is read in the one
 * that a person last chose for a copy of the source, if any did. Refuses as fetchSafely does.
 */
export async function fetchSnapshot(
  sourceId: string,
  address: string,
): Promise<Result<Omit<FetchedSnapshot, keyof Try>>> {
  const came = await fetchSafely(address, sourceLimits);
  if (!came.ok) return came;
  const { bytes, contentType, finalAddress, status, remoteAddress, exchange } = came.value;
  const evidence = { bytes, told: contentType, name: null };
  const read = await readAsChosen(sourceId, evidence, await readEvidence(evidence, { patient: true }));
  if (!read.ok) return read;
  const { type, reading, makers } = read.value;
  const hops = exchange.map(({ at, ...hop }) => ({ ...hop, at: at.toISOString() }));
  return {
    ok: true,
    value: {
      bytes,
      type,
      reading,
      makers,
      fetched: { toldType: contentType, finalAddress, status, remoteAddress, hops },
    },
  };
}

type Read = Awaited<ReturnType<typeof readEvidence>>;

async function readAsChosen(sourceId: string, evidence: Parameters<typeof readEvidence>[0], read: Read): Promise<Read> {
  const note = read.ok ? encodingNoteOf(read.value.reading.notes) : null;
  const encoding = note && (await findChosenEncoding(sourceId));
  return encoding ? readEvidence({ ...evidence, encoding }, { patient: true }) : read;
}

async function keep(fetched: FetchedSnapshot): Promise<void> {
  for (;;) {
    try {
      await keepSnapshot("worker", fetched);
      return;
    } catch (error) {
      // Evidence was put to it in between; the next round finds it.
      if (!(error instanceof EvidenceCameMeanwhile)) throw error;
    }
  }
}

/** Plans the next try of what may pass by itself, in one transaction with its job; else the try was the last one. */
async function endFailed(attempt: Try, refusal: Refusal): Promise<void> {
  const wait = isPassing(refusal) ? waitAfterTries(attempt.attempt + 1) : null;
  if (wait === null) {
    await failSnapshot("worker", { ...attempt, refusal });
    return;
  }
  await inTransaction(async (tx) => {
    const startAfter = new Date((await databaseTime(tx)).getTime() + wait);
    const next = { ...attempt, attempt: attempt.attempt + 1 };
    if (await endTry(tx, attempt, refusal, startAfter)) await sendJob(tx, "take-snapshot", next, { startAfter });
  });
}
