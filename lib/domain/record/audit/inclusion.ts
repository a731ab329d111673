import { hashLength, type LeafRange, nodeHash, type Sha256, sameBytes, splitOf } from "./tree";

/** What an inclusion proof claims: that the leaf stands at the index in the tree of that size and root. */
export type InclusionClaim = {
  readonly leafIndex: number;
  readonly treeSize: number;
  readonly leafHash: Uint8Array;
  readonly root: Uint8Array;
};

/**
 * The ranges of leaves whose hashes prove that a leaf is in a tree (RFC 6962, section 2.1.1), from the leaf's sibling up.
 * Throws a RangeError when there is no such leaf.
 */
export function inclusionRanges(leafIndex: number, treeSize: number): LeafRange[] {
  if (!(leafIndex >= 0 && leafIndex < treeSize)) throw new RangeError(`no leaf ${leafIndex} in a tree of ${treeSize}`);
  const ranges: LeafRange[] = [];
  let [start, end] = [0, treeSize];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (leafIndex < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.reverse();
}

/** Whether an inclusion proof holds: RFC 9162, section 2.1.3.2. Never throws; sizes above 2^53 do not hold. */
export function verifyInclusion(
  sha256: Sha256,
  { leafIndex, treeSize, leafHash, root }: InclusionClaim,
  proof: readonly Uint8Array[],
): boolean {
  if (!isCount(leafIndex) || !isCount(treeSize) || leafIndex >= treeSize) return false;
  // Without this, bytes could be moved from one hash to its neighbour unnoticed.
  if (![leafHash, root, ...proof].every((hash) => hash.length === hashLength)) return false;
  let [place, last, hash] = [leafIndex, treeSize - 1, leafHash];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(sha256, sibling, hash);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else {
      hash = nodeHash(sha256, hash, sibling);
    }
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameBytes(hash, root);
}

/** Whether a number can count leaves exactly. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
