// The verifier for Node.js. It is bundled with everything that it needs into one file, verify.mjs.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { verifyEd25519 } from "@/lib/data/audit/ed25519";
import { sha256 } from "@/lib/data/sha256";
import { fingerprintOf, parseVerifierKey, verifierKeyOf } from "@/lib/domain/audit/signed-note";
import { BundleFaultFound } from "@/lib/domain/bundle/bundle-fault";
import { verifyBundle } from "@/lib/domain/bundle/verify-bundle";
import { checkedWords, faultWords, filled, verifierWords } from "@/messages/verifier-words";

const crypto = { sha256, verifyEd25519 };

/** Ends with a code other than 0 on the first thing that does not hold, which it names. */
function main(): number {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { key: { type: "string" } } });
  const [file] = positionals;
  if (!file || positionals.length > 1) return fail(verifierWords.usage, 2);
  const pinned = values.key === undefined ? null : parseVerifierKey(sha256, values.key);
  if (values.key !== undefined && !pinned) return fail(verifierWords["key-wrong"], 2);
  let zip: Uint8Array;
  try {
    zip = readFileSync(file);
  } catch {
    return fail(filled(verifierWords["cannot-read"], { file }), 2);
  }
  try {
    const bundle = verifyBundle(crypto, zip, pinned);
    const key = { key: verifierKeyOf(sha256, bundle.key), fingerprint: fingerprintOf(sha256, bundle.key) };
    for (const line of checkedWords(bundle, { ...key, isPinned: pinned !== null })) say(line);
    say(`\n${bundle.checkpoint}`);
    say(verifierWords.holds);
    return 0;
  } catch (error) {
    if (error instanceof BundleFaultFound) return fail(`${verifierWords.fails} ${faultWords(error.fault)}`, 1);
    throw error;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(line: string, code: number): number {
  process.stderr.write(`${line}\n`);
  return code;
}

process.exitCode = main();
