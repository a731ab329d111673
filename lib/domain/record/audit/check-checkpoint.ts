import { type Checkpoint, parseCheckpoint } from "./checkpoint";
import { isPinned, type KeyPin } from "./key-pin";
import { LogFaultFound } from "./log-fault";
import { type NoteKey, type SignedNote, signerOf, type VerifyEd25519 } from "./signed-note";
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
 * size signed it, perhaps with earlier ones after it. Gives the keys that signed. The root is for the caller to compare with
 * the tree. Throws LogFaultFound.
 */
export function checkKeptCheckpoint<K extends KeyWithLeaf>(
  { sha256, verifyEd25519 }: Crypto,
  kept: Omit<Checkpoint, "origin"> & { readonly note: string },
  keys: readonly K[],
): readonly K[] {
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
  const signers = signersInOrder({ sha256, verifyEd25519 }, note, keys.slice(0, keys.indexOf(key) + 1));
  if (!signers) throw new LogFaultFound({ what: "checkpoint-signature", size });
  return signers;
}

/**
 * Who signed a note, of these keys in the order in which they came: each signature is that of an earlier key than the one
 * before it, so that no byte of the note is left that nobody looked at, and no line of it can be doubled or moved. Null
 * where that is not so.
 */
export function signersInOrder<K extends NoteKey>(
  { sha256, verifyEd25519 }: Crypto,
  note: SignedNote,
  keys: readonly K[],
): readonly K[] | null {
  const places = note.signatures.map((each) => {
    const alone = signerOf(sha256, verifyEd25519, { ...note, signatures: [each] }, keys);
    return "signedBy" in alone ? keys.indexOf(alone.signedBy) : -1;
  });
  const isInOrder = places.every((place, i) => place >= 0 && place < (places[i - 1] ?? keys.length));
  return isInOrder ? places.map((place) => keys[place] as K) : null;
}

/**
 * Who trusts one key follows it: a checkpoint that a trusted key signed vouches for every key that it tells of. So an
 * earlier key leads to a later one where it countersigned the rotation, and a key that merely stands in the log to nothing.
 */
export class TrustedKeys<K extends KeyWithLeaf> {
  readonly #trusted: Set<K>;
  #reachesNewest = false;

  /** Throws LogFaultFound when the log never had that key. */
  constructor(
    sha256: Sha256,
    readonly keys: readonly K[],
    pinned: KeyPin,
  ) {
    this.#trusted = new Set(keys.filter((key) => isPinned(sha256, pinned, key)));
    if (this.#trusted.size === 0) throw new LogFaultFound({ what: "pinned-key" });
  }

  /** Takes in the next checkpoint, of that size and with the keys that signed it. */
  follow(size: number, signers: readonly K[]): void {
    this.#reachesNewest = signers.some((key) => this.#trusted.has(key));
    if (!this.#reachesNewest) return;
    for (const key of this.keys) if (key.leafIndex !== null && key.leafIndex < size) this.#trusted.add(key);
  }

  /** Throws LogFaultFound unless the checkpoint that was taken in last is vouched for. */
  checkNewest(): void {
    if (!this.#reachesNewest) throw new LogFaultFound({ what: "pinned-key-left" });
  }
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
