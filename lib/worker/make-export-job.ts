import "server-only";
import { EndedApart } from "@/lib/apart/ended-apart";
import { failExport } from "@/lib/commands/report/fail-export";
import { keepExport } from "@/lib/commands/report/keep-export";
import { databaseTime, inTransaction } from "@/lib/data/database";
import { type Jobs, sendJob } from "@/lib/data/jobs";
import { DamagedLogError } from "@/lib/data/record/sequence";
import { SigningKeyError } from "@/lib/data/record/signing-key";
import {
  beginExport,
  findExport,
  keepExportAlive,
  noteExportTrouble,
  takeUpDeadExports,
  updateExportProgress,
} from "@/lib/data/report/report-exports";
import { NotFoundError } from "@/lib/domain/errors";
import type { ExportTrouble } from "@/lib/domain/report/export-scope";
import { log } from "@/lib/log";
import { makeExportFile } from "./make-export-file";

/** How often the maker of a file says that it is alive, and after how long without that it counts as dead, in milliseconds. */
const BEAT_MS = 10_000;
const DEAD_MS = 60_000;
/** How often a file is begun before it counts as lost: whatever ends a worker three times would do so again. */
const MOST_TRIES = 3;

/**
 * Makes the file of an export and keeps it. Doing it twice, or late, changes nothing: what has ended stays as it is.
 * Throws what went wrong, which the export then says, and the job comes back, a few times; what took more than it may is
 * given up at once.
 */
export async function makeExportJob({ exportId }: Jobs["make-export"]): Promise<void> {
  const asked = await findExport(exportId);
  if (!asked || !(await beginExport(exportId))) return;
  const progress = (done: number, total: number) => updateExportProgress(exportId, done, total);
  const beat = setInterval(() => {
    keepExportAlive(exportId).catch((error: unknown) => log.warn({ err: error, export: exportId }, "export"));
  }, BEAT_MS);
  try {
    const file = await makeExportFile(asked.askedById, asked.scope, asked.format, progress);
    await keepExport("worker", { exportId, file });
  } catch (error) {
    await noteExportTrouble(exportId, troubleOf(error));
    // What took too much once would do so again.
    if (!(error instanceof EndedApart)) throw error;
    await failExport("worker", { exportId });
  } finally {
    clearInterval(beat);
  }
}

function troubleOf(error: unknown): ExportTrouble {
  if (error instanceof NotFoundError) return "gone";
  if (error instanceof EndedApart) return "too-large";
  return error instanceof SigningKeyError || error instanceof DamagedLogError ? "unsigned" : "fault";
}

/** Takes up the exports whose worker was killed: each goes on with whoever works next, or is lost after too many tries. */
export async function lookAtExportsJob(): Promise<void> {
  const now = await databaseTime();
  await inTransaction(async (tx) => {
    for (const { id, tries } of await takeUpDeadExports(tx, new Date(now.getTime() - DEAD_MS), now))
      await sendJob(tx, tries < MOST_TRIES ? "make-export" : "export-lost", { exportId: id });
  });
}

/** An export whose making failed again and again. */
export async function exportLostJob({ exportId }: Jobs["export-lost"]): Promise<void> {
  await failExport("worker", { exportId });
}
