import { disconnect } from "@/lib/data/database";
import { startWorker } from "@/lib/worker/start-worker";

const worker = startWorker();
// The connections alone would not keep a process alive that waits for a database to come back.
const alive = setInterval(() => {}, 60_000);

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    clearInterval(alive);
    void worker.stop().then(disconnect);
  });
}
