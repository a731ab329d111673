import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consistencyRanges, verifyConsistency } from "./consistency";
import { inclusionRanges, verifyInclusion } from "./inclusion";
import { definedConsistency, definedInclusion, definedRoot, sha256 } from "./testing/defined-tree";
import { emptyRoot, type LeafRange, leafHash } from "./tree";

const entries = Array.from({ length: 70 }, (_, i) => new TextEncoder().encode(`event ${i}`));
const roots = new Map<string, Uint8Array>();
/** The definition is slow, and the same ranges are asked for again and again. */
function hashOf({ start, end }: LeafRange): Uint8Array {
  const range = `${start} ${end}`;
  const hash = roots.get(range) ?? definedRoot(entries.slice(start, end));
  roots.set(range, hash);
  return hash;
}
const root = (size: number) => hashOf({ start: 0, end: size });
const leaf = (i: number) => leafHash(sha256, entries[i] as Uint8Array);
const inclusion = (i: number, size: number) => definedInclusion(i, entries.slice(0, size));
const consistency = (m: number, size: number) => definedConsistency(m, entries.slice(0, size));

test("every leaf of every tree: the ranges are those of the definition, and the proof holds", () => {
  for (let size = 1; size <= entries.length; size++) {
    for (let leafIndex = 0; leafIndex < size; leafIndex++) {
      const proof = inclusionRanges(leafIndex, size).map(hashOf);
      expect(proof).toEqual(inclusion(leafIndex, size));
      const claim = { leafIndex, treeSize: size, leafHash: leaf(leafIndex), root: root(size) };
      expect(verifyInclusion(sha256, claim, proof)).toBe(true);
    }
  }
});

test("every two trees: the ranges are those of the definition, and the proof holds", () => {
  for (let size2 = 1; size2 <= entries.length; size2++) {
    for (let size1 = 1; size1 <= size2; size1++) {
      const proof = consistencyRanges(size1, size2).map(hashOf);
      expect(proof).toEqual(consistency(size1, size2));
      expect(verifyConsistency(sha256, { size1, size2, root1: root(size1), root2: root(size2) }, proof)).toBe(true);
    }
  }
});

test.each([
  ["no leaf of the tree without leaves", 0, 0],
  ["a leaf behind the last", 3, 3],
  ["a negative index", -1, 3],
  ["no number", Number.NaN, 3],
])("there are no ranges for %s", (_what, index, size) => {
  expect(() => inclusionRanges(index, size)).toThrow(RangeError);
});

test.each([
  ["from the empty tree", 0, 3],
  ["from a greater tree", 4, 3],
])("there are no ranges %s", (_what, size1, size2) => {
  expect(() => consistencyRanges(size1, size2)).toThrow(RangeError);
});

const wrong = sha256(Uint8Array.of(7));
const good = { leafIndex: 5, treeSize: 13, leafHash: leaf(5), root: root(13) };
const path = inclusion(5, 13);

describe("an inclusion proof does not hold", () => {
  test.each([
    ["in a tree without leaves", { ...good, leafIndex: 0, treeSize: 0, root: emptyRoot(sha256) }, []],
    ["for an index behind the tree", { ...good, leafIndex: 13 }, path],
    ["for a negative index", { ...good, leafIndex: -1 }, path],
    ["for half an index", { ...good, leafIndex: 5.5 }, path],
    ["for an index beyond what numbers hold", { ...good, leafIndex: 2 ** 60, treeSize: 2 ** 61 }, path],
    ["for no number", { ...good, treeSize: Number.NaN }, path],
    ["for the neighbour’s index", { ...good, leafIndex: 4 }, path],
    ["for an index on the other side", { ...good, leafIndex: 5 ^ 2 }, path],
    ["for twice the size", { ...good, treeSize: 26 }, path],
    ["for half the size", { ...good, treeSize: 6 }, path],
    ["with another leaf", { ...good, leafHash: leaf(6) }, path],
    ["with another root", { ...good, root: wrong }, path],
    ["with the root of a smaller tree", { ...good, root: root(12) }, path],
    ["with an empty root", { ...good, root: new Uint8Array() }, path],
    ["with a leaf hash that is too short", { ...good, leafHash: good.leafHash.slice(1) }, path],
    ["without its proof", good, []],
    ["with a shorter proof", good, path.slice(0, -1)],
    ["without the proof’s beginning", good, path.slice(1)],
    ["with something behind it", good, [...path, wrong]],
    ["with the root behind it", good, [...path, root(13)]],
    ["with something before it", good, [wrong, ...path]],
    ["with an empty hash in it", good, [...path, new Uint8Array()]],
    ["turned around", good, [...path].reverse()],
  ])("%s", (_why, claim, proof) => {
    expect(verifyInclusion(sha256, claim, proof)).toBe(false);
  });

  test("when bytes are moved from the leaf to its sibling, which hashes to the same", () => {
    const claim = { leafIndex: 0, treeSize: 2, leafHash: leaf(0), root: root(2) };
    const [sibling] = inclusion(0, 2) as [Uint8Array];
    const shifted = { ...claim, leafHash: claim.leafHash.slice(0, 31) };
    const longer = Uint8Array.of(claim.leafHash[31] as number, ...sibling);
    expect(verifyInclusion(sha256, claim, [sibling])).toBe(true);
    expect(verifyInclusion(sha256, shifted, [longer])).toBe(false);
  });
});

const grown = { size1: 6, size2: 13, root1: root(6), root2: root(13) };
const growth = consistency(6, 13);
const power = { size1: 8, size2: 13, root1: root(8), root2: root(13) };

describe("a consistency proof does not hold", () => {
  test.each([
    ["from the empty tree", { ...grown, size1: 0, root1: emptyRoot(sha256) }, []],
    ["from the empty tree with the rest of a proof", { ...grown, size1: 0, root1: emptyRoot(sha256) }, growth],
    ["from a greater tree", { ...grown, size1: 14 }, growth],
    ["for no number", { ...grown, size2: Number.NaN }, growth],
    ["for a size beyond what numbers hold", { ...grown, size2: 2 ** 60 }, growth],
    ["for one leaf more before", { ...grown, size1: 7 }, growth],
    ["for one leaf less before", { ...grown, size1: 5 }, growth],
    ["for twice the size", { ...grown, size2: 26 }, growth],
    ["for half the size", { ...grown, size2: 6 }, growth],
    ["with the roots exchanged", { ...grown, root1: grown.root2, root2: grown.root1 }, growth],
    ["with another first root", { ...grown, root1: wrong }, growth],
    ["with another second root", { ...grown, root2: wrong }, growth],
    ["with a first root that is too short", { ...power, root1: power.root1.slice(1) }, consistency(8, 13)],
    ["without its proof", grown, []],
    ["with a shorter proof", grown, growth.slice(0, -1)],
    ["without the proof’s beginning", grown, growth.slice(1)],
    ["with something behind it", grown, [...growth, wrong]],
    ["with a root behind it", grown, [...growth, root(13)]],
    ["with something before it", grown, [wrong, ...growth]],
    ["with the first root before it, which a complete tree leaves out", power, [root(8), ...consistency(8, 13)]],
    ["between equal trees with a proof", { ...grown, size2: 6, root2: root(6) }, growth],
    ["between trees of one size with two roots", { ...grown, size2: 6, root2: wrong }, []],
    ["between empty trees with two roots", { size1: 0, size2: 0, root1: root(0), root2: wrong }, []],
  ])("%s", (_why, claim, proof) => {
    expect(verifyConsistency(sha256, claim, proof)).toBe(false);
  });
});

test("a tree is consistent with itself, but for the empty one, which says nothing", () => {
  expect(verifyConsistency(sha256, { size1: 6, size2: 6, root1: root(6), root2: root(6) }, [])).toBe(true);
  expect(verifyConsistency(sha256, { size1: 0, size2: 0, root1: root(0), root2: root(0) }, [])).toBe(false);
});

const someBit = fc.record({ byte: fc.nat(31), bit: fc.nat(7) });
const flipped = (hash: Uint8Array, { byte, bit }: { byte: number; bit: number }) =>
  hash.map((value, i) => (i === byte ? value ^ (1 << bit) : value));

test("a single bit that is changed anywhere makes an inclusion proof fail", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 70 }), fc.nat(), fc.nat(), someBit, (treeSize, at, which, bit) => {
      const leafIndex = at % treeSize;
      const proof = inclusion(leafIndex, treeSize);
      const claim = { leafIndex, treeSize, leafHash: leaf(leafIndex), root: root(treeSize) };
      const place = which % (proof.length + 2);
      const changed = proof.map((hash, i) => (i === place ? flipped(hash, bit) : hash));
      if (place === proof.length) claim.leafHash = flipped(claim.leafHash, bit);
      if (place === proof.length + 1) claim.root = flipped(claim.root, bit);
      expect(verifyInclusion(sha256, claim, changed)).toBe(false);
    }),
  );
});

test("a single bit that is changed anywhere makes a consistency proof fail", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 70 }), fc.nat(), fc.nat(), someBit, (size2, at, which, bit) => {
      const size1 = 1 + (at % (size2 - 1));
      const proof = consistency(size1, size2);
      const claim = { size1, size2, root1: root(size1), root2: root(size2) };
      const place = which % (proof.length + 2);
      const changed = proof.map((hash, i) => (i === place ? flipped(hash, bit) : hash));
      if (place === proof.length) claim.root1 = flipped(claim.root1, bit);
      if (place === proof.length + 1) claim.root2 = flipped(claim.root2, bit);
      expect(verifyConsistency(sha256, claim, changed)).toBe(false);
    }),
  );
});

test("trees beyond 32 bits are counted exactly", () => {
  const treeSize = 2 ** 40 + 1;
  const [left, last] = [wrong, leaf(0)];
  const top = sha256(Uint8Array.of(1, ...left, ...last));
  expect(verifyInclusion(sha256, { leafIndex: 2 ** 40, treeSize, leafHash: last, root: top }, [left])).toBe(true);
  expect(verifyInclusion(sha256, { leafIndex: 0, treeSize, leafHash: last, root: top }, [left])).toBe(false);
  const growth = { size1: 2 ** 40, size2: treeSize, root1: left, root2: top };
  expect(verifyConsistency(sha256, growth, [last])).toBe(true);
});
