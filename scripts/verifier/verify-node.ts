// The verifier for Node.js. It is bundled with everything that it needs into one file, verify.mjs.
import { readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { verifyEd25519 } from "@/lib/data/audit/ed25519";
import { sha256 } from "@/lib/data/sha256";
import { parseKeyPin } from "@/lib/domain/audit/key-pin";
import { fingerprintOf, verifierKeyOf } from "@/lib/domain/audit/signed-note";
import { BundleFaultFound } from "@/lib/domain/bundle/bundle-fault";
import { verifyBundle } from "@/lib/domain/bundle/verify-bundle";
import { checkedWords, faultWords, filled, holdsWords, verifierWords } from "@/messages/verifier-words";

const crypto = { sha256, verifyEd25519 };

/** Ends with a code other than 0 on the first thing that does not hold, which it names. */
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
  try {
    const bundle = verifyBundle(crypto, zip, pinned);
    const isPinned = pinned !== null;
    const shown = { key: verifierKeyOf(sha256, bundle.key), fingerprint: fingerprintOf(sha256, bundle.key), isPinned };
    const { checked, signer } = checkedWords(bundle, shown);
    for (const line of [...checked, ...signer]) say(line);
    say(`\n${bundle.checkpoint}`);
    say(holdsWords(isPinned));
    return 0;
  } catch (error) {
    if (error instanceof BundleFaultFound) return fail(`${verifierWords.fails} ${faultWords(error.fault)}`, 1);
    throw error;
  }
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
