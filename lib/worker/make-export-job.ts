import "server-only";
import { failExport } from "@/lib/commands/fail-export";
import { keepExport } from "@/lib/commands/keep-export";
import type { Jobs } from "@/lib/data/jobs";
import { findExport, updateExportProgress } from "@/lib/data/report-exports";
import { isUnderWay } from "@/lib/domain/export-scope";
import { makeExportFile } from "./make-export-file";

/**
 * Makes the file of an export and keeps it. Doing it twice, or late, changes nothing: what has ended stays as it is.
 * Throws what went wrong, and then the job comes back, a few times.
 */
export async function makeExportJob({ exportId }: Jobs["make-export"]): Promise<void> {
  const asked = await findExport(exportId);
  if (!asked || !isUnderWay(asked.state)) return;
  await updateExportProgress(exportId, 0, asked.total);
  const progress = async (done: number, total: number) => {
    await updateExportProgress(exportId, done, total);
  };
  const file = await makeExportFile(asked.askedById, asked.scope, asked.format, progress);
  await keepExport("worker", { exportId, file });
}

/** An export whose making failed again and again. */
export async function exportLostJob({ exportId }: Jobs["export-lost"]): Promise<void> {
  await failExport("worker", { exportId });
}
