import type { Crypto } from "@/lib/domain/record/audit/check-checkpoint";
import { type Checkpoint, parseCheckpoint } from "@/lib/domain/record/audit/checkpoint";
import { verifyInclusion } from "@/lib/domain/record/audit/inclusion";
import { parseLogProof, writeLogProof } from "@/lib/domain/record/audit/log-proof";
import { type NoteKey, parseVerifierKey, signerOf, verifierKeyOf } from "@/lib/domain/record/audit/signed-note";
import { leafHash } from "@/lib/domain/record/audit/tree";
import type { Bag } from "./bag";
import { BundleFaultFound, type Checks } from "./bundle-fault";
import { fileText } from "./file-text";
import { eventProofPlace, places, withheldPlace } from "./layout";
import type { ShownEvents } from "./shown-events";

/** The log as a bundle shows it: the signed checkpoint with its text. */
export type ShownLog = { readonly checkpoint: Checkpoint; readonly note: string };

/** Reads the key that signed the bundle's checkpoint. Throws BundleFaultFound. */
export function readKey({ sha256 }: Crypto, bag: Bag): NoteKey {
  const keyText = fileText(bag, places.key);
  const key = parseVerifierKey(sha256, keyText);
  if (!key || `${verifierKeyOf(sha256, key)}\n` !== keyText) throw new BundleFaultFound("key-unreadable");
  return key;
}

/** Reads the checkpoint and checks that the key signed it, and nobody else. Throws BundleFaultFound. */
export function checkCheckpoint(crypto: Crypto, bag: Bag, key: NoteKey): ShownLog {
  const note = fileText(bag, places.checkpoint);
  const read = parseCheckpoint(note);
  if (!read) throw new BundleFaultFound("checkpoint-unreadable");
  const { checkpoint } = read;
  if (checkpoint.size === 0) throw new BundleFaultFound("checkpoint-empty");
  if (checkpoint.origin !== key.name) throw new BundleFaultFound("checkpoint-other-log", { name: checkpoint.origin });
  const signer = signerOf(crypto.sha256, crypto.verifyEd25519, read.note, [key]);
  if ("problem" in signer)
    throw new BundleFaultFound(signer.problem === "unknown-key" ? "checkpoint-not-signed" : "checkpoint-signature");
  // One signature, which was checked: no byte of the note is left that nobody looked at.
  if (read.note.signatures.length !== 1) throw new BundleFaultFound("checkpoint-extra");
  return { checkpoint, note };
}

/** Checks that the record in a file stands in the log where its proof says. Gives the record's text and its index. */
export function checkInLog(
  crypto: Crypto,
  bag: Bag,
  log: ShownLog,
  { record, proof }: { readonly record: string; readonly proof: string },
): { readonly text: string; readonly index: number } {
  const text = fileText(bag, record);
  const hash = leafHash(crypto.sha256, bag.get(record) ?? new Uint8Array());
  return { text, index: checkLeaf(crypto, bag, log, { file: record, proof, hash }) };
}

/** Checks that a leaf stands in the log where its proof says, and gives where. */
function checkLeaf(
  { sha256 }: Crypto,
  bag: Bag,
  log: ShownLog,
  { file, proof, hash }: { readonly file: string; readonly proof: string; readonly hash: Uint8Array },
): number {
  const proofText = fileText(bag, proof);
  const read = parseLogProof(proofText);
  if (!read || writeLogProof(read) !== proofText) throw new BundleFaultFound("proof-unreadable", { file: proof });
  if (read.checkpoint !== log.note) throw new BundleFaultFound("proof-other-checkpoint", { file: proof });
  const { size, root } = log.checkpoint;
  const claim = { leafIndex: read.index, treeSize: size, leafHash: hash, root };
  if (!verifyInclusion(sha256, claim, read.hashes)) throw new BundleFaultFound("proof-wrong", { file });
  return read.index;
}

/** Checks every event of the bundle, and gives what they say, also of those that do not stand in the log. */
export function checkEvents(checks: Checks, crypto: Crypto, bag: Bag, log: ShownLog): ShownEvents {
  const files = [...bag.keys()]
    .map((file) => ({ file, index: Number(/^data\/events\/(\d+)\.(?:json|leaf-hash)$/.exec(file)?.[1] ?? "NaN") }))
    .filter(({ index }) => !Number.isNaN(index))
    .sort((a, b) => a.index - b.index);
  const [records, withheld] = [new Map<number, string>(), new Map<number, string>()];
  for (const { file, index } of files) {
    const proof = eventProofPlace(index);
    const text = fileText(bag, file);
    const isWithheld = file === withheldPlace(index);
    const hash = isWithheld ? fromHex(text) : leafHash(crypto.sha256, bag.get(file) ?? new Uint8Array());
    checks.expect("proof-index", { file: proof }, () => checkLeaf(crypto, bag, log, { file, proof, hash }) === index);
    if (isWithheld) withheld.set(index, text.trimEnd());
    else records.set(index, text);
  }
  return { records, withheld };
}

function fromHex(text: string): Uint8Array {
  if (!/^[0-9a-f]{64}\n$/.test(text)) return new Uint8Array();
  return Uint8Array.from(text.trimEnd().match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
