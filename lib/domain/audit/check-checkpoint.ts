import { type Checkpoint, parseCheckpoint } from "./checkpoint";
import { LogFaultFound } from "./log-fault";
import { type NoteKey, signerOf, type VerifyEd25519 } from "./signed-note";
import { type Sha256, sameBytes } from "./tree";

/** A public key of a log with the leaf of the event that brought it; null while that event has no place yet. */
export type KeyWithLeaf = NoteKey & { readonly leafIndex: number | null };

/** What checking a signature takes. */
export type Crypto = { readonly sha256: Sha256; readonly verifyEd25519: VerifyEd25519 };

/**
 * The key that signs a log of that size: the last one whose event is among its leaves. The first key signs also what was
 * there before it.
 */
export function keyInForce<K extends KeyWithLeaf>(keys: readonly K[], size: number): K | undefined {
  return keys.findLast(({ leafIndex }) => leafIndex !== null && leafIndex < size) ?? keys[0];
}

/**
 * Checks a checkpoint as the database keeps it: that the note says what stands beside it, and that the key in force at its
 * size signed it. The root is for the caller to compare with the tree. Throws LogFaultFound.
 */
export function checkKeptCheckpoint(
  { sha256, verifyEd25519 }: Crypto,
  kept: Omit<Checkpoint, "origin"> & { readonly note: string },
  keys: readonly KeyWithLeaf[],
): void {
  const { size } = kept;
  const read = parseCheckpoint(kept.note);
  if (!read) throw new LogFaultFound({ what: "checkpoint-unreadable", size });
  const { checkpoint, note } = read;
  if (checkpoint.size !== size || !sameBytes(checkpoint.root, kept.root))
    throw new LogFaultFound({ what: "checkpoint-column", size });
  const key = keyInForce(keys, size);
  if (!key) throw new LogFaultFound({ what: "checkpoint-key", size });
  if (key.name !== checkpoint.origin) throw new LogFaultFound({ what: "checkpoint-origin", size });
  const signer = signerOf(sha256, verifyEd25519, note, [key]);
  if ("problem" in signer)
    throw new LogFaultFound({
      what: signer.problem === "unknown-key" ? "checkpoint-key" : "checkpoint-signature",
      size,
    });
  // Every signature is one of the log's keys, which signed: no byte of the note is left that nobody looked at.
  const all = note.signatures.map((each) => signerOf(sha256, verifyEd25519, { ...note, signatures: [each] }, keys));
  if (!all.every((each) => "signedBy" in each)) throw new LogFaultFound({ what: "checkpoint-signature", size });
}

/**
 * Checks a checkpoint that an outsider holds, as far as that needs no tree: that it is of this log and signed by a key that
 * the log knows. Throws LogFaultFound.
 */
export function checkHeldCheckpoint(
  { sha256, verifyEd25519 }: Crypto,
  { checkpoint, note }: NonNullable<ReturnType<typeof parseCheckpoint>>,
  keys: readonly NoteKey[],
): void {
  const { origin } = checkpoint;
  if (!keys.some(({ name }) => name === origin)) throw new LogFaultFound({ what: "held-origin", origin });
  const signer = signerOf(sha256, verifyEd25519, note, keys);
  if ("problem" in signer)
    throw new LogFaultFound({ what: signer.problem === "unknown-key" ? "held-key" : "held-signature" });
}
