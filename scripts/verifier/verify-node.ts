// The verifier for Node.js. It is bundled with everything that it needs into one file, verify.mjs.
import { readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { verifyEd25519 } from "@/lib/data/record/ed25519";
import { sha256 } from "@/lib/data/sha256";
import { parseKeyPin } from "@/lib/domain/record/audit/key-pin";
import { filled, verifierWords } from "@/messages/verifier-words";
import { bundleOutcome, unknownKeyCode } from "./bundle-outcome";

/** Ends with a code other than 0 where anything does not hold, all of which it names, and where nobody knows the key. */
function main(): number {
  const asked = readArguments();
  if (!asked) return fail(verifierWords.usage, 2);
  const { file, key } = asked;
  const pinned = key === undefined ? null : parseKeyPin(sha256, key);
  if (key !== undefined && !pinned) return fail(verifierWords["key-wrong"], 2);
  let zip: Uint8Array;
  try {
    if (statSync(file).isDirectory()) return fail(filled(verifierWords["is-folder"], { file }), 2);
    zip = readFileSync(file);
  } catch {
    return fail(filled(verifierWords["cannot-read"], { file }), 2);
  }
  const outcome = bundleOutcome({ sha256, verifyEd25519 }, zip, pinned);
  if ("faults" in outcome) return fail(`${outcome.judgement} ${outcome.faults.join("\n")}`, 1);
  for (const line of outcome.lines) say(line);
  say(`\n${outcome.checkpoint}`);
  say(outcome.judgement);
  return outcome.isKnown ? 0 : unknownKeyCode;
}

/** The one file and the key that were given; null when they were given otherwise. */
function readArguments(): { file: string; key: string | undefined } | null {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { key: { type: "string" } } });
    const [file] = positionals;
    return file && positionals.length === 1 ? { file, key: values.key } : null;
  } catch {
    return null;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(line: string, code: number): number {
  process.stderr.write(`${line}\n`);
  return code;
}

// Whoever reads may have read enough, as `head` does.
process.stdout.on("error", () => {});
process.exitCode = main();
