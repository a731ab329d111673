import "server-only";
import type { Transaction } from "@/lib/data/database";
import { Prisma } from "@/lib/data/generated/client";
import type { RecordNumber } from "@/lib/domain/record/audit/numbers";
import { hashLength } from "@/lib/domain/record/audit/tree";
import type { KeptCheckpoint } from "./checkpoints";

/**
 * Consecutive events as the database has them, packed, since a row of its own for each of a million costs more than all
 * of the hashing. `lines` holds for each its place and the columns beside it, as `columnLine` writes them.
 * What has not the length of a hash is left out of `hashes`: two neighbours could share their bytes otherwise.
 */
export type EventChunk = {
  readonly count: number;
  readonly bytes: Uint8Array;
  readonly lengths: readonly number[];
  readonly hashes: Uint8Array;
  readonly lines: readonly string[];
};

/** The leaves from `start` up to `end`; fewer where the log ends. */
export function readLeafChunk(tx: Transaction, start: number, end: number): Promise<EventChunk> {
  return readChunk(
    tx,
    Prisma.sql`SELECT leaf.index AS place, event.* FROM audit_leaf leaf LEFT JOIN audit_event event ON event.id = leaf.event_id
      WHERE leaf.index >= ${start}::bigint AND leaf.index < ${end}::bigint ORDER BY leaf.index`,
  );
}

/** At most `limit` events that wait for their index, from behind the place `after` in the queue. */
export function readWaitingChunk(tx: Transaction, after: bigint, limit: number): Promise<EventChunk> {
  return readChunk(
    tx,
    Prisma.sql`SELECT waiting.position AS place, waiting.event_id AS id, event.at, event.actor_id, event.article_id,
        event.claim_id, event.type, event.bytes, event.leaf_hash
      FROM audit_waiting waiting LEFT JOIN audit_event event ON event.id = waiting.event_id
      WHERE waiting.position > ${after}::bigint
        AND NOT EXISTS (SELECT FROM audit_leaf leaf WHERE leaf.event_id = waiting.event_id)
      ORDER BY waiting.position LIMIT ${limit}`,
  );
}

async function readChunk(tx: Transaction, events: Prisma.Sql): Promise<EventChunk> {
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
      string_agg(CASE WHEN octet_length(leaf_hash) = 32 THEN leaf_hash ELSE '' END, ''::bytea) AS hashes,
      string_agg(concat_ws(' ', place, coalesce(id::text, 'none'),
        to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), coalesce(actor_id::text, 'null'),
        coalesce(article_id::text, 'null'), coalesce(claim_id::text, 'null'), type), E'\n') AS lines
    FROM (${events}) AS events`;
  return {
    count: row?.count ?? 0,
    bytes: row?.bytes ?? new Uint8Array(),
    lengths: row?.lengths ?? [],
    hashes: row?.hashes ?? new Uint8Array(),
    lines: row?.lines?.split("\n") ?? [],
  };
}

/** The events of a chunk, one after the other: bytes, the leaf hash that is kept beside them, and the line of columns. */
export function* eventsOf({ count, bytes, lengths, hashes, lines }: EventChunk) {
  let at = 0;
  for (let i = 0; i < count; i++) {
    const end = at + (lengths[i] ?? 0);
    yield { i, event: bytes.subarray(at, end), kept: hashAt(hashes, i), line: lines[i] ?? "" };
    at = end;
  }
}

/** The hash in a place of several that stand one after the other. */
export function hashAt(hashes: Uint8Array, i: number): Uint8Array {
  return hashes.subarray(i * hashLength, (i + 1) * hashLength);
}

/** An event's line of a chunk, from its place and from what it says. The type stands last: it alone is free text. */
export function columnLine(
  place: number | bigint,
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
  return `${place} ${id} ${at.slice(0, -1)}000Z ${actorId} ${articleId} ${claimId} ${type}`;
}

/**
 * What is kept of the numbers of the events from `first` to `last`, by event id, as `numbersLine` writes it: of leaves by
 * their indexes, of events that wait by their places in the queue. The leaf hash before is that of the event that has the
 * number before.
 */
export async function readNumbers(
  tx: Transaction,
  of: "leaves" | "waiting",
  first: number | bigint,
  last: number | bigint,
): Promise<ReadonlyMap<string, string>> {
  const events =
    of === "leaves"
      ? Prisma.sql`SELECT event_id FROM audit_leaf WHERE index BETWEEN ${first}::bigint AND ${last}::bigint`
      : Prisma.sql`SELECT event_id FROM audit_waiting WHERE position BETWEEN ${first}::bigint AND ${last}::bigint`;
  const [row] = await tx.$queryRaw<{ lines: string | null }[]>`
    SELECT string_agg(id || ' ' || said, E'\n') AS lines FROM (
      SELECT numbered.event_id::text AS id, string_agg(concat_ws(' ', numbered.series, numbered.of_id, numbered.number,
          coalesce(encode(before.leaf_hash, 'hex'), 'null')), ' '
          ORDER BY numbered.series COLLATE "C", numbered.of_id, numbered.number) AS said
      FROM (${events}) AS events
      JOIN audit_number numbered ON numbered.event_id = events.event_id
      LEFT JOIN audit_number previous ON previous.series = numbered.series AND previous.of_id = numbered.of_id
        AND previous.number = numbered.number - 1
      LEFT JOIN audit_event before ON before.id = previous.event_id
      GROUP BY numbered.event_id
    ) AS numbers`;
  const lines = row?.lines?.split("\n") ?? [];
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]));
}

/** What must be kept of an event's numbers, from what it says. */
export function numbersLine(numbers: readonly RecordNumber[]): string {
  return numbers
    .map(({ series, of, number, before }) => ({ key: `${series} ${of}`, said: `${series} ${of} ${number} ${before}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ said }) => said)
    .join(" ");
}

/**
 * The hashes of the nodes of these ranges, `first` to `last` of a level, one after the other; by level. A range that has not
 * exactly one node for each of its indexes is left out.
 */
export async function readNodeRows(
  tx: Transaction,
  ranges: readonly { readonly level: number; readonly first: number; readonly last: number }[],
): Promise<ReadonlyMap<number, Uint8Array>> {
  const [levels, firsts, lasts] = (["level", "first", "last"] as const).map((key) => ranges.map((each) => each[key]));
  const rows = await tx.$queryRaw<{ level: number; hashes: Uint8Array }[]>`
    SELECT wanted.level, found.hashes
    FROM unnest(${levels}::int[], ${firsts}::bigint[], ${lasts}::bigint[]) AS wanted (level, first, last)
    CROSS JOIN LATERAL (
      SELECT count(*) AS rows, count(DISTINCT node.index) AS indexes,
        string_agg(CASE WHEN octet_length(node.hash) = 32 THEN node.hash ELSE '' END, ''::bytea ORDER BY node.index)
          AS hashes
      FROM audit_node node WHERE node.level = wanted.level AND node.index BETWEEN wanted.first AND wanted.last
    ) AS found WHERE found.rows = last - first + 1 AND found.indexes = found.rows`;
  return new Map(rows.map(({ level, hashes }) => [level, hashes]));
}

/** The checkpoints of sizes above `after`, up to `last`, in their order. */
export async function readCheckpoints(tx: Transaction, after: number, last: number): Promise<KeptCheckpoint[]> {
  const rows = await tx.auditCheckpoint.findMany({
    where: { size: { gt: after, lte: last } },
    orderBy: { size: "asc" },
  });
  return rows.map((row) => ({ ...row, size: Number(row.size), previous: Number(row.previous ?? 0) }));
}

/** How many rows the log's tables have, to see that there are none besides those that were looked at. */
export async function countLogRows(
  tx: Transaction,
): Promise<{ events: number; leaves: number; nodes: number; checkpoints: number; numbers: number }> {
  const [row] = await tx.$queryRaw<Record<"events" | "leaves" | "nodes" | "checkpoints" | "numbers", bigint>[]>`
    SELECT (SELECT count(*) FROM audit_event) AS events, (SELECT count(*) FROM audit_number) AS numbers, (SELECT count(*) FROM audit_leaf) AS leaves,
      (SELECT count(*) FROM audit_node) AS nodes, (SELECT count(*) FROM audit_checkpoint) AS checkpoints`;
  if (!row) throw new Error("nothing was counted");
  const { events, leaves, nodes, checkpoints, numbers } = row;
  return {
    events: Number(events),
    leaves: Number(leaves),
    nodes: Number(nodes),
    checkpoints: Number(checkpoints),
    numbers: Number(numbers),
  };
}
