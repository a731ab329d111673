import "server-only";
import { type JobName, type Jobs, openJobs } from "@/lib/data/jobs";
import { timeZone, watchTimes } from "@/lib/env";
import { log } from "@/lib/log";
import { gatherMailJob, lookAtMailJob, mailLostJob, sendMailJob } from "./mail-jobs";
import { exportLostJob, lookAtExportsJob, makeExportJob } from "./make-export-job";
import { snapshotLostJob, takeSnapshotJob } from "./take-snapshot-job";
import { planWatchJob, watchSourceJob } from "./watch-source-job";
import { witnessSnapshotJob } from "./witness-snapshot-job";

/** How long a worker that stops waits for the work that it has begun, in milliseconds. */
const STOP_MS = 10_000;
/** How often a queue is looked at, in seconds. */
const LOOK_SECONDS = 1;
/** How long to wait for a database that does not answer before trying again, in milliseconds. */
const AGAIN_MS = 5_000;
/** How many pages are fetched at once. */
const FETCHES = 3;

type Handlers = { readonly [N in JobName]?: { readonly at: number; readonly run: (data: Jobs[N]) => Promise<void> } };

/** Who does the work of which queue, and how many at once. */
const handlers: Handlers = {
  "take-snapshot": { at: FETCHES, run: takeSnapshotJob },
  "make-export": { at: 1, run: makeExportJob },
  "export-lost": { at: 1, run: exportLostJob },
  "look-at-exports": { at: 1, run: lookAtExportsJob },
  "snapshot-lost": { at: 1, run: snapshotLostJob },
  "witness-snapshot": { at: 1, run: witnessSnapshotJob },
  "look-at-mail": { at: 1, run: lookAtMailJob },
  "gather-mail": { at: 1, run: gatherMailJob },
  "send-mail": { at: 2, run: sendMailJob },
  "mail-lost": { at: 1, run: mailLostJob },
  "plan-watch": { at: 1, run: planWatchJob },
  // One after the other, so that no host is asked by two at once.
  "watch-source": { at: 1, run: watchSourceJob },
};

/** `stop` lets what has begun come to an end, for a while; with `now`, it hands it over to whoever works next. */
export type Worker = { readonly stop: (how?: { readonly now: boolean }) => Promise<void> };

/**
 * Starts working on background jobs, as soon as the database answers, and goes on over its restarts. What goes wrong is
 * logged and never thrown.
 */
export function startWorker(): Worker {
  let stopping = false;
  const begun = begin(() => stopping);
  return {
    async stop({ now } = { now: false }) {
      stopping = true;
      const boss = await begun;
      await boss?.stop({ graceful: !now, timeout: STOP_MS }).catch((error: unknown) => {
        log.warn({ err: error }, "background work did not stop in time");
      });
    },
  };
}

/** Tries until the database answers; gives null when it should stop before. */
async function begin(isStopping: () => boolean): Promise<Boss | null> {
  while (!isStopping()) {
    // One that failed to start cannot be started again.
    const boss = openJobs();
    boss.on("error", (error) => log.warn({ err: error }, "background work"));
    try {
      await boss.start();
      await scheduleWatch(boss);
      await boss.schedule("look-at-exports", "* * * * *");
      await boss.schedule("look-at-mail", "* * * * *");
      for (const [name, handler] of Object.entries(handlers))
        await workOn(boss, name as JobName, handler as AnyHandler);
      return boss;
    } catch (error) {
      log.warn({ err: error }, "background work could not start and tries again");
      await boss.stop({ graceful: false }).catch(() => {});
      await new Promise((again) => setTimeout(again, AGAIN_MS).unref());
    }
  }
  return null;
}

async function workOn(boss: Boss, name: JobName, { at, run }: AnyHandler): Promise<void> {
  for (let worker = 0; worker < at; worker++) {
    await boss.work<never>(name, { batchSize: 1, pollingIntervalSeconds: LOOK_SECONDS }, async ([job]) => {
      if (!job) return;
      try {
        await run(job.data);
      } catch (error) {
        log.error({ job: job.id, queue: name, err: error }, "job failed");
        throw error;
      }
    });
  }
}

/** The plan of the watch, as it is configured now: another process may have kept an earlier one. */
async function scheduleWatch(boss: Boss): Promise<void> {
  const times = watchTimes();
  if (times === null) await boss.unschedule("plan-watch");
  else await boss.schedule("plan-watch", times, {}, { tz: timeZone() });
}

type Boss = ReturnType<typeof openJobs>;
type AnyHandler = { readonly at: number; readonly run: (data: never) => Promise<void> };
