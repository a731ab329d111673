import "server-only";
import type { Transaction } from "../database";
import type { SignedCheckpoint } from "./checkpoints";

/**
 * Consecutive leaves as the database has them, packed, since a row of its own for each of a million costs more than all
 * of the hashing. `lines` holds for each the columns beside its event, as `columnLine` writes them.
 */
export type LeafChunk = {
  readonly count: number;
  readonly bytes: Uint8Array;
  readonly lengths: readonly number[];
  readonly hashes: Uint8Array;
  readonly lines: readonly string[];
};

/** The leaves from `start` up to `end`; fewer where the log ends. */
export async function readLeafChunk(tx: Transaction, start: number, end: number): Promise<LeafChunk> {
  const [row] = await tx.$queryRaw<
    {
      count: number;
      bytes: Uint8Array | null;
      lengths: number[] | null;
      hashes: Uint8Array | null;
      lines: string | null;
    }[]
  >`SELECT count(*)::int AS count,
      string_agg(coalesce(bytes, ''::bytea), ''::bytea) AS bytes,
      array_agg(coalesce(octet_length(bytes), 0)) AS lengths,
      string_agg(coalesce(leaf_hash, ''::bytea), ''::bytea) AS hashes,
      string_agg(concat_ws(' ', index, coalesce(id::text, 'none'),
        to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), coalesce(actor_id::text, 'null'),
        coalesce(article_id::text, 'null'), coalesce(claim_id::text, 'null'), type), E'\n') AS lines
    FROM (
      SELECT leaf.index, event.* FROM audit_leaf leaf LEFT JOIN audit_event event ON event.id = leaf.event_id
      WHERE leaf.index >= ${start}::bigint AND leaf.index < ${end}::bigint ORDER BY leaf.index
    ) AS leaves`;
  return {
    count: row?.count ?? 0,
    bytes: row?.bytes ?? new Uint8Array(),
    lengths: row?.lengths ?? [],
    hashes: row?.hashes ?? new Uint8Array(),
    lines: row?.lines?.split("\n") ?? [],
  };
}

/** A leaf's line of a chunk, from its index and from what its event says. The type stands last: it alone is free text. */
export function columnLine(
  index: number,
  {
    id,
    at,
    actorId,
    articleId,
    claimId,
    type,
  }: Record<"id" | "at" | "type", string> & Record<"actorId" | "articleId" | "claimId", string | null>,
): string {
  // Times are kept to the millisecond; the database would tell more if it had more.
  return `${index} ${id} ${at.slice(0, -1)}000Z ${actorId} ${articleId} ${claimId} ${type}`;
}

/** The hashes of the nodes of these ranges, `first` to `last` of a level, one after the other; by level. */
export async function readNodeRows(
  tx: Transaction,
  ranges: readonly { readonly level: number; readonly first: number; readonly last: number }[],
): Promise<ReadonlyMap<number, Uint8Array>> {
  const [levels, firsts, lasts] = (["level", "first", "last"] as const).map((key) => ranges.map((each) => each[key]));
  const rows = await tx.$queryRaw<{ level: number; hashes: Uint8Array }[]>`
    SELECT wanted.level, found.hashes
    FROM unnest(${levels}::int[], ${firsts}::bigint[], ${lasts}::bigint[]) AS wanted (level, first, last)
    CROSS JOIN LATERAL (
      SELECT string_agg(node.hash, ''::bytea ORDER BY node.index) AS hashes FROM audit_node node
      WHERE node.level = wanted.level AND node.index BETWEEN wanted.first AND wanted.last
    ) AS found WHERE found.hashes IS NOT NULL`;
  return new Map(rows.map(({ level, hashes }) => [level, hashes]));
}

/** The checkpoints of sizes above `after`, up to `last`, in their order. */
export async function readCheckpoints(tx: Transaction, after: number, last: number): Promise<SignedCheckpoint[]> {
  const rows = await tx.auditCheckpoint.findMany({
    where: { size: { gt: after, lte: last } },
    orderBy: { size: "asc" },
  });
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

/** How many rows the log's tables have, to see that there are none besides those that were looked at. */
export async function countLogRows(
  tx: Transaction,
): Promise<{ events: number; waiting: number; leaves: number; nodes: number; checkpoints: number }> {
  const [row] = await tx.$queryRaw<Record<"events" | "waiting" | "leaves" | "nodes" | "checkpoints", bigint>[]>`
    SELECT (SELECT count(*) FROM audit_event) AS events,
      (SELECT count(*) FROM audit_waiting waiting JOIN audit_event event ON event.id = waiting.event_id
       WHERE NOT EXISTS (SELECT FROM audit_leaf leaf WHERE leaf.event_id = event.id)) AS waiting,
      (SELECT count(*) FROM audit_leaf) AS leaves, (SELECT count(*) FROM audit_node) AS nodes,
      (SELECT count(*) FROM audit_checkpoint) AS checkpoints`;
  if (!row) throw new Error("nothing was counted");
  return {
    events: Number(row.events),
    waiting: Number(row.waiting),
    leaves: Number(row.leaves),
    nodes: Number(row.nodes),
    checkpoints: Number(row.checkpoints),
  };
}
