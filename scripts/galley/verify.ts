import { readFile } from "node:fs/promises";
import { verifyEd25519 } from "@/lib/data/record/ed25519";
import { sha256 } from "@/lib/data/sha256";
import { parseKeyPin } from "@/lib/domain/record/audit/key-pin";
import { filled, verifierWords } from "@/messages/verifier-words";
import { bundleOutcome, unknownKeyCode } from "../verifier/bundle-outcome";
import { callersPath } from "./input";
import { CommandFailure, say } from "./output";

/**
 * `verify`: what verify.mjs does, with the same rules. Says what was
 * checked, prints the checkpoint, and fails with all that does not hold; without a key that somebody knows it ends with a
 * code of its own. Needs no database.
 */
export async function verifyCommand(file: string, { key }: { readonly key?: string }): Promise<void> {
  const pinned = key === undefined ? null : parseKeyPin(sha256, key);
  if (key !== undefined && !pinned) throw new CommandFailure(verifierWords["key-wrong"]);
  const zip = await readFile(callersPath(file)).catch(() => null);
  if (!zip) throw new CommandFailure(filled(verifierWords["cannot-read"], { file }));
  const outcome = bundleOutcome({ sha256, verifyEd25519 }, zip, pinned);
  if ("faults" in outcome) throw new CommandFailure(`${outcome.judgement} ${outcome.faults.join("\n")}`);
  for (const line of outcome.lines) say(line);
  process.stdout.write(outcome.checkpoint);
  say(outcome.judgement);
  if (!outcome.isKnown) process.exitCode = unknownKeyCode;
}
