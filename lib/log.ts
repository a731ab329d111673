import "server-only";
import pino from "pino";
import { logLevel } from "./env";
import { fitLine, type LogLine } from "./log-line";

/**
 * Writes a line: what `log-line.ts` has a member for, and words that stand in the code as they are, never made of what
 * somebody sent.
 */
type Say = <W extends string>(line: LogLine, words: string extends W ? never : W) => void;

/**
 * Makes a structured log, one JSON object a line, on a stream. What is logged names requests, commands, ids and durations
 * (milliseconds); never names, addresses, words of an article, or secrets.
 */
function logTo(stream: pino.DestinationStream): Readonly<Record<"info" | "warn" | "error", Say>> {
  return pino(
    { level: logLevel(), base: null, formatters: { log: fitLine }, serializers: { err: errorWithoutValues } },
    stream,
  );
}

/** The log, on standard error. */
export const log = logTo(pino.destination({ dest: 2, sync: true }));

/** Faults whose messages are Galley's own, hold nothing that anybody sent, and tell the operator what to do. */
const saysItself = new Set(["SigningKeyError", "DamagedLogError"]);

/** Database errors quote the values of a row in `detail`; only what locates a fault is kept. */
function errorWithoutValues(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, code } = error as Error & { code?: unknown };
  const type = /^[A-Z][A-Za-z]{2,60}$/.test(name) ? name : "Error";
  const short = typeof code === "string" && /^[A-Z0-9_]{1,60}$/.test(code) ? code : undefined;
  const says = saysItself.has(type) ? error.message : undefined;
  return { type, code: short, says, stack: framesOf(error).slice(0, 12).join("\n") };
}

/** The places in the code where an error was thrown, without its message. */
export function framesOf({ stack = "", message }: Error): string[] {
  // A message may hold lines that look like places.
  const behind = message === "" ? 0 : stack.indexOf(message) + message.length;
  const places = behind < message.length ? [] : stack.slice(behind).split("\n");
  return places.filter((line) => /^\s+at \S/.test(line));
}
