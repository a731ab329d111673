import "server-only";
import { warmUpApart } from "./apart/run-apart";
import { keepGalleyAddress } from "./commands/desk/keep-galley-address";
import { countUncounted } from "./commands/parts/keep-coverage";
import { keepAuditLog } from "./commands/record/keep-audit-log";
import { endKeyRotation } from "./commands/record/rotate-audit-key";
import { env, ownAddress } from "./env";
import { keepClearing } from "./evidence/receive/received-files";
import { log } from "./log";
import { type Door, makeDoor } from "./request-door";
import { startWorker } from "./worker/start-worker";

/** Where the web server (scripts/setup/serve.mjs), which is no part of the build, finds the door. */
const hall = globalThis as unknown as { galleyDoor?: Door };

/**
 * What has to hold before the server answers anybody: an environment that will do, and the door by which
 * requests come in.
 * Background work is done here too, unless it is done by workers of its own, and from here on events get their place in
 * the log. What an upgrade left uncounted is counted meanwhile; nobody waits for it.
 */
export function serverStart(): void {
  try {
    const { TRUST_PROXY: trustProxy, NEXTAUTH_URL: ownAddress, NODE_ENV: mode } = env();
    hall.galleyDoor = makeDoor({ trustProxy, ownAddress, isDevelopment: mode === "development" });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
  warmUpApart();
  keepClearing();
  keepAuditLog();
  endRotation();
  keepOwnAddress();
  if (env().GALLEY_WORKER === "on") workUntilStopped();
  countUncounted().catch((error: unknown) => log.error({ err: error }, "counting sentences failed"));
}

/** A rotation of the signing key that was stopped in the middle is ended; meanwhile both keys sign. */
async function endRotation(): Promise<void> {
  try {
    const ended = await endKeyRotation();
    if (!ended.ok) log.error({ reason: ended.refusal.reason }, "the signing key that was to take over is not taken");
    else if (ended.value) log.info({}, "a rotation of the signing key that had been stopped is ended");
  } catch (error) {
    log.error({ err: error }, "a rotation of the signing key that had been stopped cannot be ended");
  }
}

/** From the first start on the address that reports name stands in the settings, for every server and for the command line. */
async function keepOwnAddress(): Promise<void> {
  try {
    const kept = await keepGalleyAddress("operator", { galleyAddress: ownAddress() });
    if (kept.ok) log.info({}, "Galley's address, which reports name, is kept in the settings");
  } catch (error) {
    log.error({ err: error }, "Galley's address cannot be kept in the settings");
  }
}

/** Next ends the process as soon as it has answered everybody, so what has begun is handed over rather than waited for. */
function workUntilStopped(): void {
  const worker = startWorker();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void worker.stop({ now: true }));
}
