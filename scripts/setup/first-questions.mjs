import { existsSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { auditKeyFile, isLogName, newLogName } from "./audit-key.mjs";
import { Refusal } from "./speak.mjs";

const questions = {
  address: "The address at which people will reach Galley, which reports name",
  name: "The name of the audit log, which it keeps for good",
};

/** How long a question waits, in milliseconds, so that a start that nobody watches goes on. */
const patience = 60_000;

/**
 * Before the first start on a terminal: asks for what cannot be known, unless the environment says it, and puts it there. Enter
 * takes what is offered, and so does saying nothing for a minute. Later starts have it: the name in the key, the address in
 * the database.
 * @param {number} port  the port to listen on
 * @param {{ signal: AbortSignal, input?: NodeJS.ReadableStream, output?: NodeJS.WritableStream, isWatched?: boolean,
 *   waits?: number }} options  `signal` ends the questions; `isWatched` whether somebody sits there
 * @throws {Refusal} when the start was stopped meanwhile
 */
export async function askFirstQuestions(
  port,
  { signal, input = process.stdin, output = process.stdout, isWatched = isTerminal(), waits = patience },
) {
  if (!isWatched || process.env.AUDIT_SIGNING_KEY || existsSync(auditKeyFile())) return;
  // Not as a terminal: then Ctrl-C reaches the process, as it does everywhere else in the start.
  const lines = createInterface({ input, output, terminal: false });
  const ask = async (question, offered, read) => {
    for (;;) {
      const answer = await answerTo(
        lines,
        `${question} [${offered}]: `,
        AbortSignal.any([signal, AbortSignal.timeout(waits)]),
      );
      signal.throwIfAborted();
      if (answer === null) output.write("\n");
      const value = answer?.trim() ? read(answer.trim()) : offered;
      if (value !== null) return value;
    }
  };
  try {
    const said = process.env.GALLEY_ADDRESS || process.env.NEXTAUTH_URL;
    const address = said || (await ask(questions.address, `http://localhost:${port}`, siteIn));
    if (!said) process.env.GALLEY_ADDRESS = address;
    process.env.GALLEY_LOG_NAME ||= await ask(questions.name, newLogName(address), nameIn);
  } finally {
    lines.close();
  }
}

function isTerminal() {
  return Boolean(process.stdin.isTTY && process.stdout.isTTY && !process.env.CI);
}

/** Null when nobody answered in time. */
async function answerTo(lines, question, signal) {
  try {
    return await lines.question(question, { signal });
  } catch (error) {
    if (error.name === "AbortError") return null;
    throw new Refusal(`Nobody can answer here: ${error.message}`);
  }
}

function nameIn(text) {
  return isLogName(text) ? text : null;
}

/** Scheme, host and port of an http(s) address; null for what is none, or more. */
function siteIn(text) {
  const address = text.includes("://") ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { protocol, origin, href } = new URL(address);
  return /^https?:$/.test(protocol) && href === `${origin}/` ? origin : null;
}
