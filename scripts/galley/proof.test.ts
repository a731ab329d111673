import { expect, test } from "vitest";
import { toBase64 } from "@/lib/domain/record/audit/base64";
import {
  definedConsistency,
  definedInclusion,
  definedRoot,
  sha256,
} from "@/lib/domain/record/audit/testing/defined-tree";
import { leafHash } from "@/lib/domain/record/audit/tree";
import { checkProofLine } from "./proof";

const entries = ["a", "b", "c", "d", "e"].map((text) => new TextEncoder().encode(text));
const [root3, root5] = [definedRoot(entries.slice(0, 3)), definedRoot(entries)].map(toBase64);
const inclusion = {
  type: "inclusion",
  leafIndex: 2,
  treeSize: 5,
  leafHash: toBase64(leafHash(sha256, entries[2] as Uint8Array)),
  root: root5,
  proof: definedInclusion(2, entries).map(toBase64),
};
const consistency = {
  type: "consistency",
  size1: 3,
  size2: 5,
  root1: root3,
  root2: root5,
  proof: definedConsistency(3, entries).map(toBase64),
};

test.each([
  ["an inclusion proof that holds", inclusion, true],
  ["one for another leaf", { ...inclusion, leafIndex: 3 }, false],
  ["one for an index that no number holds", { ...inclusion, leafIndex: 2 ** 64 }, false],
  ["one with an empty leaf hash", { ...inclusion, leafHash: "" }, false],
  ["a consistency proof that holds", consistency, true],
  ["one with the roots exchanged", { ...consistency, root1: root5, root2: root3 }, false],
  ["one between equal trees, its proof written as null", { ...consistency, size1: 5, root1: root5, proof: null }, true],
])("%s is answered", (_what, line, valid) => {
  expect(checkProofLine(JSON.stringify(line))).toEqual({ valid });
});

test.each([
  ["no JSON", "{", "This is not JSON."],
  ["no object", "7", /^A line needs/],
  ["another type", JSON.stringify({ ...inclusion, type: "x" }), /^“type” is missing or wrong/],
  ["a missing member", JSON.stringify({ ...inclusion, root: undefined }), /^“root” is missing or wrong/],
  [
    "a proof from an empty tree",
    JSON.stringify({ ...consistency, size1: 0, proof: [] }),
    /from an empty tree is meaningless/,
  ],
  ["a hash that is not base64", JSON.stringify({ ...consistency, proof: ["?"] }), /^“proof.0” is missing or wrong/],
])("%s is not valid, and says why", (_what, line, trouble) => {
  expect(checkProofLine(line)).toEqual({
    valid: false,
    trouble: typeof trouble === "string" ? trouble : expect.stringMatching(trouble),
  });
});
