import "server-only";
import pino from "pino";
import { logLevel } from "./env";

/**
 * The structured log, one JSON object a line on standard error. What is logged names requests, commands, ids and
 * durations (milliseconds); never names, addresses, words of an article, or secrets.
 */
export const log = pino(
  {
    level: logLevel(),
    base: null,
    redact: ["password", "*.password", "headers.cookie", "headers.authorization"],
    serializers: { err: errorWithoutValues },
  },
  pino.destination({ dest: 2, sync: true }),
);

/** Database errors quote the values of a row in `detail`; only what locates a fault is kept. */
function errorWithoutValues(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, stack, code } = error as Error & { code?: string };
  const frames = (stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  return { type: name, code, stack: frames.slice(0, 12).join("\n") };
}
