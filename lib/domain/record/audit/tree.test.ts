import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "@/scripts/testing/fixed-seeds";
import { GrowingTree } from "./growing-tree";
import { definedRoot, sha256 } from "./testing/defined-tree";
import {
  completeNodes,
  emptyRoot,
  hashLength,
  joinNodes,
  leafHash,
  type NodePlace,
  nodeHash,
  type Sha256,
  splitOf,
} from "./tree";

/** The entries that implementations of Certificate Transparency test with, and the roots that they all give. */
const knownEntries = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
];
const knownRoots = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

test.each(knownRoots.map((root, size) => ({ size, root })))(
  "the known tree of $size entries has its known root",
  ({ size, root }) => {
    const entries = knownEntries.slice(0, size).map((hex) => Uint8Array.from(Buffer.from(hex, "hex")));
    const tree = new GrowingTree(sha256);
    for (const entry of entries) tree.add(leafHash(sha256, entry));
    expect(Buffer.from(tree.root()).toString("hex")).toBe(root);
    expect(Buffer.from(definedRoot(entries)).toString("hex")).toBe(root);
  },
);

/** What is hashed, as it was at that moment. */
const inputOf = (hash: (spy: Sha256) => unknown): number[] => {
  let input: number[] = [];
  hash((bytes) => {
    input = [...bytes];
    return new Uint8Array(hashLength);
  });
  return input;
};

test("the bytes under a leaf hash begin with 0x00, of short entries and of long ones in any order", () => {
  for (const length of [3, 0, 4095, 4096, 1, 200_000, 3, 2]) {
    const entry = Uint8Array.from({ length }, (_, i) => i);
    expect(inputOf((spy) => leafHash(spy, entry))).toEqual([0, ...entry]);
  }
});

test("the bytes under an inner hash begin with 0x01, whatever was hashed before", () => {
  for (const [left, right] of [
    [1, 2],
    [3, 4],
  ] as const) {
    const hashes = [left, right].map((byte) => new Uint8Array(hashLength).fill(byte));
    const [first, second] = hashes as [Uint8Array, Uint8Array];
    expect(inputOf((spy) => nodeHash(spy, first, second))).toEqual([1, ...first, ...second]);
  }
});

const entryLists = fc.array(fc.uint8Array({ maxLength: 8 }), { maxLength: 200 });

test("a tree that grows leaf by leaf has the root that the definition gives", () => {
  fc.assert(
    fc.property(entryLists, (entries) => {
      const tree = new GrowingTree(sha256);
      for (const entry of entries) tree.add(leafHash(sha256, entry));
      expect(tree.size).toBe(entries.length);
      expect(tree.root()).toEqual(definedRoot(entries));
    }),
  );
});

test("each complete subtree is told once, with the hash that the definition gives", () => {
  fc.assert(
    fc.property(entryLists, (entries) => {
      const told = new Map<string, Uint8Array>();
      const tree = new GrowingTree(sha256);
      for (const entry of entries) {
        tree.add(leafHash(sha256, entry), (place, hash) => {
          expect(told.has(name(place))).toBe(false);
          told.set(name(place), hash);
        });
      }
      let expected = 0;
      for (let level = 1; 2 ** level <= entries.length; level++) {
        for (let index = 0; (index + 1) * 2 ** level <= entries.length; index++) {
          const part = entries.slice(index * 2 ** level, (index + 1) * 2 ** level);
          expect(told.get(name({ level, index }))).toEqual(definedRoot(part));
          expected += 1;
        }
      }
      expect(told.size).toBe(expected);
    }),
    { numRuns: runs(30) },
  );
});

test("a tree goes on from its complete subtrees as if it had never been put down", () => {
  fc.assert(
    fc.property(entryLists, fc.nat(200), (entries, cut) => {
      const size = Math.min(cut, entries.length);
      const peaks = completeNodes({ start: 0, end: size }).map(({ level, index }) => ({
        level,
        hash: definedRoot(entries.slice(index * 2 ** level, (index + 1) * 2 ** level)),
      }));
      const tree = new GrowingTree(sha256, size, peaks);
      for (const entry of entries.slice(size)) tree.add(leafHash(sha256, entry));
      expect(tree.root()).toEqual(definedRoot(entries));
    }),
  );
});

describe("complete subtrees", () => {
  test.each([
    [{ start: 0, end: 0 }, []],
    [{ start: 0, end: 1 }, ["0/0"]],
    [{ start: 0, end: 7 }, ["2/0", "1/2", "0/6"]],
    [{ start: 8, end: 13 }, ["2/2", "0/12"]],
    [{ start: 2 ** 40, end: 2 ** 40 + 3 }, [`1/${2 ** 39}`, `0/${2 ** 40 + 2}`]],
  ])("of %j are %j", (range, nodes) => {
    expect(completeNodes(range).map(name)).toEqual(nodes);
  });
});

test("a hash over no leaves is a fault", () => {
  expect(() => joinNodes(sha256, [])).toThrow(RangeError);
  expect(emptyRoot(sha256)).toEqual(definedRoot([]));
});

test.each([
  [2, 1],
  [3, 2],
  [4, 2],
  [5, 4],
  [8, 4],
  [9, 8],
  [2 ** 33 + 1, 2 ** 33],
])("%i leaves are split behind %i", (n, split) => {
  expect(splitOf(n)).toBe(split);
});

function name({ level, index }: NodePlace): string {
  return `${level}/${index}`;
}
