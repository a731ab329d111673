import "server-only";
import { valueApart } from "@/lib/apart/run-apart";
import { type EvidenceFinding, raiseNotices } from "@/lib/commands/evidence/raise-notices";
import { databaseTime, inTransaction } from "@/lib/data/database";
import { findSource } from "@/lib/data/evidence/sources";
import { insertLook, listSourcesToWatch, listWatchedEvidence, type WatchedEvidence } from "@/lib/data/evidence/watch";
import { sendJob } from "@/lib/data/jobs";
import { sha256HexInTurns } from "@/lib/data/sha256";
import { isPassing } from "@/lib/domain/evidence/fetching";
import type { Finding, KeptSource, WatchOutcome } from "@/lib/domain/evidence/notice";
import { theWorker } from "@/lib/domain/evidence/source";
import type { Refusal, RefusalReason } from "@/lib/domain/result";
import { fetchSnapshot } from "./take-snapshot-job";

/** How long a source is left alone after it was looked at, in milliseconds: three days, less an hour for a late plan. */
const LEAVE_ALONE_MS = (3 * 24 - 1) * 60 * 60 * 1_000;
/** How many sources one plan looks at, at most; the rest are for the next. */
const MOST = 500;
/** How far apart looks are, and looks at one host, in milliseconds. */
const APART_MS = 5_000;
const SAME_HOST_MS = 60_000;

/** Plans a look at every source that approved verdicts rest on and that has been left alone long enough. */
export async function planWatchJob(): Promise<void> {
  const now = (await databaseTime()).getTime();
  const due = await listSourcesToWatch(theWorker, new Date(now - LEAVE_ALONE_MS), MOST);
  await inTransaction(async (tx) => {
    for (const { id, after } of spread(due)) {
      await sendJob(tx, "watch-source", { sourceId: id }, { startAfter: new Date(now + after) });
    }
  });
}

/** When each is looked at: a little apart from the one before, and a minute after another of the same host. */
export function spread(sources: readonly { readonly id: string; readonly address: string }[]) {
  const free = new Map<string, number>();
  return sources.map(({ id, address }, index) => {
    const { host } = new URL(address);
    const after = Math.max(index * APART_MS, free.get(host) ?? 0);
    free.set(host, after + SAME_HOST_MS);
    return { id, after };
  });
}

/** What a look came to, for whoever asked for it by hand. */
export type Look = { readonly sourceId: string; readonly outcome: WatchOutcome; readonly notices: number };

/** Looks at a source again, and raises a notice for each change under an approved verdict. */
export async function watchSourceJob({ sourceId }: { sourceId: string }): Promise<void> {
  await lookAtSource(sourceId);
}

/** The same, telling what came of it; null when nothing approved rests on the source any more. */
export async function lookAtSource(sourceId: string): Promise<Look | null> {
  const watched = await listWatchedEvidence(theWorker, sourceId);
  const address = watched.length === 0 ? null : (await findSource(theWorker, sourceId))?.address;
  if (!address) return null;
  const came = await fetchSnapshot(sourceId, address);
  if (!came.ok) return lookedInVain(sourceId, address, watched, came.refusal);
  const { fetched, reading } = came.value;
  // Words that could not be read in time may stand there as before.
  if (reading.textRefusal && stopped.has(reading.textRefusal.reason))
    return tell({ sourceId, address, outcome: "trouble", refusal: reading.textRefusal, came: null, findings: [] });
  const now = { finalAddress: fetched.finalAddress, text: reading.text };
  const sha256 = await sha256HexInTurns(came.value.bytes);
  // A picture or a table has no words to compare; there the bytes tell.
  const other = watched.filter((each) => each.sha256 !== sha256 || each.finalAddress !== now.finalAddress);
  const found = await changesOf(other, now);
  const findings = other.flatMap((each, i) => (found[i] ?? []).map((finding) => ({ ...each, ...finding })));
  const outcome = findings.some(({ kind }) => kind !== "page-moved")
    ? "changed"
    : findings.length > 0
      ? "moved"
      : "same";
  return tell({ sourceId, address, outcome, refusal: null, came: findings.length > 0 ? came.value : null, findings });
}

/** Why a reading was ended. */
const stopped: ReadonlySet<RefusalReason> = new Set(["reading-too-slow", "reading-too-much"]);

function changesOf(watched: readonly WatchedEvidence[], now: KeptSource): Promise<Finding[][]> {
  const told = watched.map(({ finalAddress, text, passage }) => ({ before: { finalAddress, text }, passage }));
  return watched.length === 0
    ? Promise.resolve([])
    : valueApart("find-changes", { watched: told, now }, { patient: true });
}

/** What may pass by itself is looked at again next time; else the page is gone, for all that rests on it. */
async function lookedInVain(
  sourceId: string,
  address: string,
  watched: readonly WatchedEvidence[],
  refusal: Refusal,
): Promise<Look> {
  if (isPassing(refusal)) return tell({ sourceId, address, outcome: "trouble", refusal, came: null, findings: [] });
  const findings = watched.map((evidence) => ({
    ...evidence,
    kind: "page-gone" as const,
    detail: { was: evidence.finalAddress, is: null },
  }));
  return tell({ sourceId, address, outcome: "gone", refusal, came: null, findings });
}

async function tell(found: Parameters<typeof raiseNotices>[1]): Promise<Look> {
  const { sourceId, outcome, refusal, findings } = found;
  const raised =
    findings.length === 0 ? null : await raiseNotices("worker", { ...found, findings: findings.map(bare) });
  if (raised?.ok) return { sourceId, outcome, notices: raised.value.noticeIds.length };
  await insertLook({ sourceId, at: await databaseTime(), outcome, refusal, snapshotId: null });
  return { sourceId, outcome, notices: 0 };
}

/** A finding without the words of what it was compared with. */
function bare({ evidenceId, snapshotId, claimId, articleId, kind, detail }: EvidenceFinding): EvidenceFinding {
  return { evidenceId, snapshotId, claimId, articleId, kind, detail };
}
