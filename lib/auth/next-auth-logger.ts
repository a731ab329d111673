import "server-only";
import type { LoggerInstance } from "next-auth";
import { log } from "@/lib/log";

/**
 * Writes what next-auth has to say into Galley's own log: its code, and where it failed. Its messages and other values
 * may be a person's and stay out. Its address `_log` lets anybody call this with words of theirs, so a code has to look
 * like one, and an error without an Error is no error of the server's.
 */
export const nextAuthLogger: Partial<LoggerInstance> = {
  error(code, metadata) {
    const error = metadata instanceof Error ? metadata : metadata.error;
    if (isCode(code) && error instanceof Error) log.error({ code, err: error }, "next-auth failed");
  },
  warn(code) {
    if (isCode(code)) log.warn({ code }, "next-auth warned");
  },
  debug() {},
};

function isCode(code: unknown): boolean {
  return typeof code === "string" && /^[A-Z0-9_]{1,60}$/.test(code);
}
