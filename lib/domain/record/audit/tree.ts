/** SHA-256 of bytes, which it must not keep: they change. It is passed in, because the domain knows no platform. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** The length of every hash, in bytes. */
export const hashLength = 32;

/** A half-open range of leaves. */
export type LeafRange = { readonly start: number; readonly end: number };

/** A node over a complete subtree: `level` 0 are the leaves, and node `index` covers leaves from index * 2^level on. */
export type NodePlace = { readonly level: number; readonly index: number };

// Where inputs are put together, and views of it by their length. Making them for each costs more than hashing it.
const leafRoom = new Uint8Array(4096);
const leafInputs: Uint8Array[] = [];
const nodeInput = Uint8Array.of(1, ...new Uint8Array(2 * hashLength));

/** The leaf hash of RFC 6962, section 2.1: SHA-256 of 0x00 and the entry. */
export function leafHash(sha256: Sha256, entry: Uint8Array): Uint8Array {
  const input = roomForLeaf(entry.length + 1);
  input.set(entry, 1);
  return sha256(input);
}

function roomForLeaf(length: number): Uint8Array {
  if (length > leafRoom.length) return new Uint8Array(length);
  leafInputs[length] ??= leafRoom.subarray(0, length);
  return leafInputs[length];
}

/**
 * The hash of an inner node of RFC 6962, section 2.1: SHA-256 of 0x01, the left hash and the right hash. Throws a
 * RangeError when one of them is no hash.
 */
export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length !== hashLength || right.length !== hashLength) throw new RangeError("a node over what is no hash");
  nodeInput.set(left, 1);
  nodeInput.set(right, 1 + hashLength);
  return sha256(nodeInput);
}

/** The root of the tree without leaves: SHA-256 of nothing. */
export function emptyRoot(sha256: Sha256): Uint8Array {
  return sha256(new Uint8Array());
}

/**
 * The complete subtrees that make up a range of leaves, from left to right. The range must be one that the tree's
 * definition cuts: it begins at a multiple of the least power of two that is not smaller than its length.
 */
export function completeNodes({ start, end }: LeafRange): NodePlace[] {
  const nodes: NodePlace[] = [];
  for (let at = start; at < end; ) {
    let level = 0;
    let width = 1;
    while (at + width * 2 <= end) {
      width *= 2;
      level += 1;
    }
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}

/** The hash over a range from the hashes of its complete subtrees, given from left to right; at least one. */
export function joinNodes(sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array {
  const last = hashes.at(-1);
  if (!last) throw new RangeError("a hash over no leaves");
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(sha256, left, right), last);
}

/** The greatest power of two that is smaller than n, for n > 1; where RFC 6962 splits n leaves. */
export function splitOf(n: number): number {
  let split = 1;
  while (split * 2 < n) split *= 2;
  return split;
}

/** Whether two hashes are the same bytes. Nothing here is secret, so it need not take the same time always. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** How many complete subtrees of more than one leaf a log of that size has. */
export function innerNodesOf(size: number): number {
  let count = 0;
  for (let width = 2; width <= size; width *= 2) count += Math.floor(size / width);
  return count;
}
