import "server-only";
import { env } from "./env";
import { watchRequests } from "./request-door";

/** What has to hold before the server answers anybody: an environment that will do, and the door to requests watched. */
export function serverStart(): void {
  try {
    watchRequests(env().TRUST_PROXY);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}
