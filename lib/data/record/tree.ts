import "server-only";
import type { Transaction } from "@/lib/data/database";
import { sha256 } from "@/lib/data/sha256";
import { consistencyRanges } from "@/lib/domain/record/audit/consistency";
import { GrowingTree } from "@/lib/domain/record/audit/growing-tree";
import { inclusionRanges } from "@/lib/domain/record/audit/inclusion";
import { completeNodes, joinNodes, type NodePlace } from "@/lib/domain/record/audit/tree";

/** How many events have their place in the log. */
async function countLeaves(tx: Transaction): Promise<number> {
  const [row] = await tx.$queryRaw<{ size: bigint }[]>`SELECT coalesce(max(index) + 1, 0) AS size FROM audit_leaf`;
  return Number(row?.size ?? 0);
}

/** The tree as the database has it, ready to grow. */
export async function readTree(tx: Transaction): Promise<GrowingTree> {
  const size = await countLeaves(tx);
  const places = completeNodes({ start: 0, end: size });
  return new GrowingTree(sha256, size, await readNodes(tx, places));
}

/** The hashes that prove that each of these leaves is in the tree of that size, which the log must have reached. */
export async function readInclusionProofs(
  tx: Transaction,
  leafIndexes: readonly number[],
  treeSize: number,
): Promise<Map<number, Uint8Array[]>> {
  const wanted = leafIndexes.map((index) => ({
    index,
    ranges: inclusionRanges(index, treeSize).map((range) => completeNodes(range)),
  }));
  // Proofs share most of their nodes.
  const places = new Map(wanted.flatMap(({ ranges }) => ranges.flat().map((place) => [nameOf(place), place])));
  const nodes = await readNodes(tx, [...places.values()]);
  const found = new Map(nodes.map((node) => [nameOf(node), node.hash]));
  const hashesOf = (range: readonly NodePlace[]) => range.flatMap((place) => found.get(nameOf(place)) ?? []);
  return new Map(wanted.map(({ index, ranges }) => [index, ranges.map((range) => joinNodes(sha256, hashesOf(range)))]));
}

/** The hashes that prove that the tree of one size is the beginning of that of another, which the log must have reached. */
export async function readConsistencyProof(tx: Transaction, size1: number, size2: number): Promise<Uint8Array[]> {
  const ranges = consistencyRanges(size1, size2).map((range) => completeNodes(range));
  const hashes = (await readNodes(tx, ranges.flat())).map(({ hash }) => hash);
  return ranges.map((range) => joinNodes(sha256, hashes.splice(0, range.length)));
}

function nameOf({ level, index }: NodePlace): string {
  return `${level}/${index}`;
}

/** Nodes with their hashes, in the order asked for. Throws when one is missing: the log is damaged then. */
async function readNodes(
  tx: Transaction,
  places: readonly NodePlace[],
): Promise<(NodePlace & { readonly hash: Uint8Array })[]> {
  if (places.length === 0) return [];
  const levels = places.map(({ level }) => level);
  const indexes = places.map(({ index }) => index);
  const rows = await tx.$queryRaw<{ hash: Uint8Array | null }[]>`
    SELECT CASE wanted.level
      WHEN 0 THEN (SELECT event.leaf_hash FROM audit_leaf leaf JOIN audit_event event ON event.id = leaf.event_id
                   WHERE leaf.index = wanted.index)
      ELSE (SELECT node.hash FROM audit_node node WHERE node.level = wanted.level AND node.index = wanted.index)
    END AS hash
    FROM unnest(${levels}::int[], ${indexes}::bigint[]) WITH ORDINALITY AS wanted (level, index, place)
    ORDER BY wanted.place`;
  return places.map((place, i) => {
    const hash = rows[i]?.hash;
    if (!hash) throw new Error(`the log lacks node ${nameOf(place)}`);
    return { ...place, hash };
  });
}
