import type { LogFault } from "@/lib/domain/record/audit/log-fault";
import type { Refusal } from "@/lib/domain/result";
import { refusalWords } from "@/messages/refusal-words";
import { translate } from "@/messages/translate";

/** Ends the command with one sentence on standard error and exit code 1; no stack trace. */
export class CommandFailure extends Error {}

/** The sentence of a refusal, as the screens say it. */
export function wordsOf(refusal: Refusal): string {
  return refusalWords(translate, refusal);
}

/** The sentence of what does not hold in the log. */
export function wordsOfFault(fault: LogFault): string {
  return translate(`log-fault.${fault.what}`, { ...fault });
}

/** A message for the person; results alone go to standard output. */
export function say(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** A result for the next program. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

let isReaderWatched = false;

/**
 * One result of many for the next program, no faster than it reads. It may have read enough, as `head` does, and that is
 * no failure to tell of.
 */
export async function printToReader(line: string): Promise<void> {
  // Others listen for errors too, for a while: whether anybody does says nothing.
  if (!isReaderWatched) process.stdout.on("error", () => process.exit(1));
  isReaderWatched = true;
  if (!process.stdout.write(`${line}\n`)) await new Promise((resolve) => process.stdout.once("drain", resolve));
}
