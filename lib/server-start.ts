import "server-only";
import { countUncounted } from "./commands/keep-coverage";
import { env } from "./env";
import { log } from "./log";
import { watchRequests } from "./request-door";

/**
 * What has to hold before the server answers anybody: an environment that will do, and the door to requests watched. What
 * an upgrade left uncounted is counted meanwhile; nobody waits for it.
 */
export function serverStart(): void {
  try {
    watchRequests(env().TRUST_PROXY);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
  countUncounted().catch((error: unknown) => log.error({ err: error }, "counting sentences failed"));
}
