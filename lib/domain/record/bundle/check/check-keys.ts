import { fromBase64, toBase64 } from "@/lib/domain/record/audit/base64";
import { canonicalJson, type Json } from "@/lib/domain/record/audit/canonical-json";
import { type Crypto, signersInOrder } from "@/lib/domain/record/audit/check-checkpoint";
import { parseCheckpoint } from "@/lib/domain/record/audit/checkpoint";
import { verifyInclusion } from "@/lib/domain/record/audit/inclusion";
import { isPinned, type KeyPin } from "@/lib/domain/record/audit/key-pin";
import { parseLogProof, writeLogProof } from "@/lib/domain/record/audit/log-proof";
import type { NoteKey } from "@/lib/domain/record/audit/signed-note";
import { leafHash, sameBytes } from "@/lib/domain/record/audit/tree";
import type { Bag } from "@/lib/domain/record/bundle/bag";
import { BundleFaultFound } from "@/lib/domain/record/bundle/bundle-fault";
import type { EventRecord } from "@/lib/domain/record/bundle/event-record";
import { fileText } from "@/lib/domain/record/bundle/file-text";
import { keyPlace, keyProofPlace } from "@/lib/domain/record/bundle/layout";
import { strictJson } from "@/lib/domain/record/bundle/strict-json";

/**
 * A key that a log had, since when, why it came and by whom, as far as they said who they are, and which of the keys signed the
 * checkpoint that first told of it.
 */
export type KeyInChain = NoteKey & {
  readonly since: string;
  readonly reason: string | null;
  readonly rotatedBy: string | null;
  readonly signers: readonly NoteKey[];
};

/**
 * Checks the chain of the log's keys, first to last: each has the record that brought it, which names the key before; that
 * record stands in the tree of a checkpoint that keys of the chain signed. The last is the key of the bundle. Whether an
 * earlier one vouches for a later one is for leadsTo to say. Throws BundleFaultFound.
 */
export function checkKeys(crypto: Crypto, bag: Bag, current: NoteKey): readonly KeyInChain[] {
  const brought: Brought[] = [];
  for (let number = 1; bag.has(keyPlace(number)); number++) brought.push(broughtKey(bag, number, brought.at(-1)));
  const last = brought.at(-1);
  const isCurrent = last && last.name === current.name && sameBytes(last.publicKey, current.publicKey);
  if (!isCurrent) throw new BundleFaultFound("key-chain", { file: keyPlace(Math.max(brought.length, 1)) });
  return brought.map((key, i) => ({ ...key, signers: signersOfProof(crypto, bag, i + 1, brought) }));
}

type Brought = Omit<KeyInChain, "signers"> & { readonly record: string };

/** The key that a record brought, after the one before it. */
function broughtKey(bag: Bag, number: number, before: Brought | undefined): Brought {
  const file = keyPlace(number);
  const record = fileText(bag, file);
  const event = strictJson(record, file) as EventRecord<"audit-key.registered"> | null;
  const isOne = event?.type === "audit-key.registered" && canonicalJson(event as unknown as Json) === record;
  if (!isOne) throw new BundleFaultFound("key-chain", { file });
  const { name, publicKey: encoded, replaces, reason, rotatedBy } = event.data;
  const publicKey = fromBase64(encoded);
  const follows = replaces === (before ? toBase64(before.publicKey) : null) && (!before || before.name === name);
  if (publicKey?.length !== 32 || !follows) throw new BundleFaultFound("key-chain", { file });
  return { name, publicKey, since: event.at, reason, rotatedBy, record };
}

/** Who signed the checkpoint that first told of a key, of all the keys, and that it did tell of it. */
function signersOfProof(crypto: Crypto, bag: Bag, number: number, keys: readonly Brought[]): readonly NoteKey[] {
  const [file, proofFile] = [keyPlace(number), keyProofPlace(number)];
  const text = fileText(bag, proofFile);
  const proof = parseLogProof(text);
  const read = proof && parseCheckpoint(proof.checkpoint);
  if (!proof || !read || writeLogProof(proof) !== text)
    throw new BundleFaultFound("proof-unreadable", { file: proofFile });
  const { origin, size, root } = read.checkpoint;
  const hash = leafHash(crypto.sha256, new TextEncoder().encode(keys[number - 1]?.record));
  const claim = { leafIndex: proof.index, treeSize: size, leafHash: hash, root };
  if (!verifyInclusion(crypto.sha256, claim, proof.hashes)) throw new BundleFaultFound("proof-wrong", { file });
  const signers = signersInOrder(crypto, read.note, keys);
  if (!signers || signers.length === 0 || origin !== keys[0]?.name) throw new BundleFaultFound("key-chain", { file });
  return signers;
}

/**
 * Which key of the chain is meant, when it leads to the last: a key that is trusted vouches, by signing a checkpoint, for
 * every key that this one tells of. Throws BundleFaultFound when it is no key of the chain, or leads no further.
 */
export function leadsTo({ sha256 }: Crypto, keys: readonly KeyInChain[], pinned: KeyPin): KeyInChain {
  const known = keys.find((key) => isPinned(sha256, pinned, key));
  if (!known) throw new BundleFaultFound("key-foreign");
  const isKnown = ({ publicKey }: NoteKey) => trusted.some((each) => sameBytes(each.publicKey, publicKey));
  const trusted: NoteKey[] = [known];
  for (const key of keys) if (key.signers.some(isKnown)) trusted.push(key);
  if (!trusted.includes(keys.at(-1) as KeyInChain)) throw new BundleFaultFound("key-not-led");
  return known;
}
