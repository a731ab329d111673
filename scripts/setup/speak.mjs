/** A failure that the person at the keyboard can mend: its message is the one line that they see. */
export class Refusal extends Error {}

let out = process.stdout;

/** Sends every later `say` to this stream; the command line keeps standard output for results. */
export function sayTo(stream) {
  out = stream;
}

/** One line about what is being done. */
export function say(text) {
  out.write(`${text}\n`);
}

/**
 * Runs a script's main function and ends the process with the exit code that it gives. A failure becomes one line on
 * standard error and exit code 1; `GALLEY_DEBUG` adds the stack, for whoever works on the scripts.
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(`${inOneLine(error)}\n`);
    if (process.env.GALLEY_DEBUG && !(error instanceof Refusal)) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  }
  // Something that still holds the event loop, a timer of a library for one, must not keep the terminal waiting.
  setTimeout(() => process.exit(), 2000).unref();
}

function inOneLine(error) {
  if (error instanceof Refusal) return error.message;
  const text = String(error?.message || error?.code || error).split("\n")[0];
  return `Galley cannot go on: ${text}`;
}
