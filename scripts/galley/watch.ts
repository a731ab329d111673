import { listSourcesToWatch } from "@/lib/data/evidence/watch";
import { theWorker } from "@/lib/domain/evidence/source";
import { lookAtSource } from "@/lib/worker/watch-source-job";
import { print } from "./output";

/** More sources than a newsroom's approved verdicts rest on. */
const ALL = 100_000;

/**
 * `watch now`: looks at all that approved verdicts rest on, one source after the other, whenever it was looked at last;
 * prints a JSON line a source: `{"source", "outcome", "notices"}`.
 */
export async function watchCommand(): Promise<void> {
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1_000);
  for (const { id } of await listSourcesToWatch(theWorker, tomorrow, ALL)) {
    const look = await lookAtSource(id);
    if (look) print(JSON.stringify({ source: look.sourceId, outcome: look.outcome, notices: look.notices }));
  }
}
