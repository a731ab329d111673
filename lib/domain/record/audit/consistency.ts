import { isCount } from "./inclusion";
import { hashLength, type LeafRange, nodeHash, type Sha256, sameBytes, splitOf } from "./tree";

/** What a consistency proof claims: that the tree of `size1` leaves is the beginning of the one of `size2`. */
export type ConsistencyClaim = {
  readonly size1: number;
  readonly size2: number;
  readonly root1: Uint8Array;
  readonly root2: Uint8Array;
};

/**
 * The ranges of leaves whose hashes prove that one tree is the beginning of another (RFC 6962, section 2.1.2), in the
 * order of the proof. None for equal sizes. Throws a RangeError unless 0 < size1 <= size2.
 */
export function consistencyRanges(size1: number, size2: number): LeafRange[] {
  if (!(size1 > 0 && size1 <= size2)) throw new RangeError(`no consistency proof from ${size1} to ${size2} leaves`);
  const ranges: LeafRange[] = [];
  let [start, end, isWhole] = [0, size2, true];
  while (end !== size1) {
    const middle = start + splitOf(end - start);
    if (size1 <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
      isWhole = false;
    }
  }
  // A first tree that is itself a complete subtree need not be in the proof: who checks knows its root.
  if (!isWhole) ranges.push({ start, end });
  return ranges.reverse();
}

/**
 * Whether a consistency proof holds: RFC 9162, section 2.1.4.2. For equal sizes it holds when the roots are the same and
 * the proof is empty. From an empty tree it never holds: every log begins with nothing, so that it would prove nothing.
 * Never throws.
 */
export function verifyConsistency(
  sha256: Sha256,
  { size1, size2, root1, root2 }: ConsistencyClaim,
  proof: readonly Uint8Array[],
): boolean {
  if (!isCount(size1) || !isCount(size2) || size1 === 0 || size1 > size2) return false;
  if (size1 === size2) return proof.length === 0 && sameBytes(root1, root2);
  if (proof.length === 0) return false;
  if (![root1, root2, ...proof].every((hash) => hash.length === hashLength)) return false;

  const path = isPowerOfTwo(size1) ? [root1, ...proof] : proof;
  let [place, last] = [size1 - 1, size2 - 1];
  while (place % 2 === 1) [place, last] = halved(place, last);
  const [seed, ...rest] = path;
  if (!seed) return false;
  let [first, second] = [seed, seed];
  for (const hash of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      first = nodeHash(sha256, hash, first);
      second = nodeHash(sha256, hash, second);
      while (place % 2 === 0 && place !== 0) [place, last] = halved(place, last);
    } else {
      second = nodeHash(sha256, second, hash);
    }
    [place, last] = halved(place, last);
  }
  return last === 0 && sameBytes(first, root1) && sameBytes(second, root2);
}

function halved(place: number, last: number): [number, number] {
  return [Math.floor(place / 2), Math.floor(last / 2)];
}

/** By division, since bits beyond 32 are lost to JavaScript's bit operators. */
function isPowerOfTwo(n: number): boolean {
  let rest = n;
  while (rest % 2 === 0) rest /= 2;
  return rest === 1;
}
