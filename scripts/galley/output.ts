/** Ends the command with one sentence on standard error and exit code 1; no stack trace. */
export class CommandFailure extends Error {}

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
