import { createHash } from "node:crypto";

/**
 * RFC 6962, section 2.1, word for word and as slow as that is: hashes and proofs as they are defined, over whole lists of
 * entries. What the tests hold our tree against; it shares no line with it.
 */

const sha = (...parts: Uint8Array[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};

/** SHA-256, for handing to what is tested. */
export const sha256 = (bytes: Uint8Array): Uint8Array => sha(bytes);

/** The Merkle Tree Hash of a list of entries. */
export function definedRoot(entries: readonly Uint8Array[]): Uint8Array {
  const [first] = entries;
  if (!first) return sha();
  if (entries.length === 1) return sha(Uint8Array.of(0), first);
  const k = half(entries.length);
  return sha(Uint8Array.of(1), definedRoot(entries.slice(0, k)), definedRoot(entries.slice(k)));
}

/** PATH(m, D[n]). */
export function definedInclusion(m: number, entries: readonly Uint8Array[]): Uint8Array[] {
  if (entries.length === 1) return [];
  const k = half(entries.length);
  const [left, right] = [entries.slice(0, k), entries.slice(k)];
  return m < k
    ? [...definedInclusion(m, left), definedRoot(right)]
    : [...definedInclusion(m - k, right), definedRoot(left)];
}

/** PROOF(m, D[n]). */
export function definedConsistency(m: number, entries: readonly Uint8Array[]): Uint8Array[] {
  return subproof(m, entries, true);
}

function subproof(m: number, entries: readonly Uint8Array[], isComplete: boolean): Uint8Array[] {
  if (m === entries.length) return isComplete ? [] : [definedRoot(entries)];
  const k = half(entries.length);
  const [left, right] = [entries.slice(0, k), entries.slice(k)];
  return m <= k
    ? [...subproof(m, left, isComplete), definedRoot(right)]
    : [...subproof(m - k, right, false), definedRoot(left)];
}

function half(n: number): number {
  return 2 ** Math.floor(Math.log2(n - 1));
}
