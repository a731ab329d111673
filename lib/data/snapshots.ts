import "server-only";
import { randomUUID } from "node:crypto";
import type { Refusal } from "@/lib/domain/result";
import type {
  HowSeen,
  SnapshotHop,
  SnapshotHow,
  SnapshotPage,
  SnapshotReading,
  SnapshotState,
  SnapshotTextState,
} from "@/lib/domain/snapshot";
import type { Block } from "@/lib/domain/text/blocks";
import type { Direction } from "@/lib/domain/text/direction";
import { database, type Transaction } from "./database";
import { Prisma } from "./generated/client";
import { sha256Hex } from "./sha256";

/**
 * What is known of a snapshot without its bytes and its words. `length` is in bytes; `type` was found out from the
 * bytes, `toldType` is what the sender said. `refusal` is why the last try failed, `nextTryAt` when it is tried again.
 * Nobody asked (`askedById` null) for what the watch fetched.
 */
export type SnapshotFacts = {
  readonly id: string;
  readonly sourceId: string;
  readonly how: SnapshotHow;
  readonly state: SnapshotState;
  readonly askedById: string | null;
  readonly askedAt: Date;
  readonly askedAddress: string | null;
  readonly attempts: number;
  readonly triedAt: Date | null;
  readonly nextTryAt: Date | null;
  readonly refusal: Refusal | null;
  readonly keptAt: Date | null;
  readonly sha256: string | null;
  readonly length: number | null;
  readonly type: string | null;
  readonly toldType: string | null;
  readonly fileName: string | null;
  readonly finalAddress: string | null;
  readonly status: number | null;
  readonly hops: readonly SnapshotHop[];
  readonly remoteAddress: string | null;
  readonly textState: SnapshotTextState | null;
  readonly textRefusal: Refusal | null;
  readonly bounded: boolean;
  readonly restStart: number | null;
  readonly doubt: string | null;
  readonly title: string | null;
  readonly language: string | null;
  readonly direction: Direction | null;
  readonly howSeen: HowSeen | null;
  readonly howSeenNote: string | null;
  readonly timeStampAt: Date | null;
  readonly archivedAddress: string | null;
};

/** The columns of SnapshotFacts: neither the bytes nor the words, which can be long. */
export const snapshotFactsSelect = {
  id: true,
  sourceId: true,
  how: true,
  state: true,
  askedById: true,
  askedAt: true,
  askedAddress: true,
  attempts: true,
  triedAt: true,
  nextTryAt: true,
  reason: true,
  reasonParams: true,
  keptAt: true,
  sha256: true,
  length: true,
  type: true,
  toldType: true,
  fileName: true,
  finalAddress: true,
  status: true,
  hops: true,
  remoteAddress: true,
  textState: true,
  textReason: true,
  textReasonParams: true,
  bounded: true,
  restStart: true,
  doubt: true,
  title: true,
  language: true,
  direction: true,
  howSeen: true,
  howSeenNote: true,
  timeStampAt: true,
  archivedAddress: true,
} as const satisfies Prisma.SnapshotSelect;

type FactsRow = Prisma.SnapshotGetPayload<{ select: typeof snapshotFactsSelect }>;

/** A row's facts as the rest of Galley knows them. */
export function snapshotFactsOf({
  reason,
  reasonParams,
  textReason,
  textReasonParams,
  ...row
}: FactsRow): SnapshotFacts {
  return {
    ...row,
    how: row.how as SnapshotHow,
    state: row.state as SnapshotState,
    refusal: refusalOf(reason, reasonParams),
    textRefusal: refusalOf(textReason, textReasonParams),
    hops: row.hops as unknown as SnapshotHop[],
    textState: row.textState as SnapshotTextState | null,
    direction: row.direction as Direction | null,
    howSeen: row.howSeen as HowSeen | null,
  };
}

/** The facts without anything that could name a confidential source: where it came from, what it is called, who has it. */
export function withoutName(facts: SnapshotFacts): SnapshotFacts {
  const { refusal } = facts;
  return {
    ...facts,
    ...{ askedAddress: null, finalAddress: null, archivedAddress: null, remoteAddress: null, hops: [] },
    ...{ fileName: null, title: null, howSeenNote: null },
    refusal: refusal && { ...refusal, params: Object.fromEntries(hiddenParams(refusal)) },
  };
}

/** Words in a refusal's parameters are hosts and types; numbers tell nothing. */
function hiddenParams({ params = {} }: Refusal) {
  return Object.entries(params).map(([name, value]) => [name, typeof value === "string" ? "…" : value]);
}

function refusalOf(reason: string | null, params: Prisma.JsonValue): Refusal | null {
  return reason === null ? null : ({ reason, params: params ?? {} } as unknown as Refusal);
}

/** A snapshot's facts, or null. */
export async function findSnapshot(id: string, tx: Transaction = database()): Promise<SnapshotFacts | null> {
  const row = await tx.snapshot.findUnique({ where: { id }, select: snapshotFactsSelect });
  return row && snapshotFactsOf(row);
}

/** A source's snapshots and those of the sources merged into it, those asked for last first. */
export async function listSnapshots(sourceId: string, tx: Transaction = database()): Promise<SnapshotFacts[]> {
  const rows = await tx.snapshot.findMany({
    where: { source: { OR: [{ id: sourceId }, { mergedIntoId: sourceId }] } },
    select: snapshotFactsSelect,
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
  });
  return rows.map(snapshotFactsOf);
}

/** Of each source that has any: its last kept snapshot, and the one that is on its way. */
export type SourceSnapshots = {
  readonly newest: { readonly id: string; readonly keptAt: Date } | null;
  readonly underWay: string | null;
};

/** What there is of each of some sources, by the source's id; nothing for those without a snapshot. */
export async function snapshotsOfSources(sourceIds: readonly string[]): Promise<Map<string, SourceSnapshots>> {
  const found = new Map<string, SourceSnapshots>();
  if (sourceIds.length === 0) return found;
  const rows = await database().$queryRaw<{ id: string; source_id: string; state: string; kept_at: Date | null }[]>`
    SELECT DISTINCT ON (source_id, state = 'kept') id, source_id, state, kept_at
    FROM snapshot WHERE source_id = ANY (${[...sourceIds]}::uuid[]) AND state IN ('waiting', 'fetching', 'kept')
    ORDER BY source_id, state = 'kept', kept_at DESC, id DESC`;
  for (const { id, source_id, kept_at } of rows) {
    const known = found.get(source_id) ?? { newest: null, underWay: null };
    found.set(source_id, kept_at ? { ...known, newest: { id, keptAt: kept_at } } : { ...known, underWay: id });
  }
  return found;
}

/** A source's last kept snapshot, or null. */
export async function findNewestKept(tx: Transaction, sourceId: string): Promise<SnapshotFacts | null> {
  const row = await tx.snapshot.findFirst({
    where: { sourceId, state: "kept" },
    select: snapshotFactsSelect,
    orderBy: [{ keptAt: "desc" }, { id: "desc" }],
  });
  return row && snapshotFactsOf(row);
}

/** A snapshot, locked until the end of the transaction against becoming kept or failed; null when there is none. */
export async function lockSnapshot(tx: Transaction, id: string): Promise<SnapshotFacts | null> {
  await tx.$executeRaw`SELECT 1 FROM snapshot WHERE id = ${id}::uuid FOR SHARE`;
  return findSnapshot(id, tx);
}

/** The snapshot of a source that is on its way, locked in the same way; null when there is none. */
export async function lockUnderWay(tx: Transaction, sourceId: string): Promise<SnapshotFacts | null> {
  const row = await tx.snapshot.findFirst({
    where: { sourceId, state: { in: ["waiting", "fetching"] } },
    select: { id: true },
  });
  return row && lockSnapshot(tx, row.id);
}

/** Asks for a snapshot of an address; null when one of the source is on its way already. */
export async function insertWaitingSnapshot(
  tx: Transaction,
  asked: { sourceId: string; askedAddress: string; askedById: string; askedAt: Date },
): Promise<string | null> {
  const [row] = await tx.snapshot.createManyAndReturn({
    data: { ...asked, how: "fetched", state: "waiting" },
    skipDuplicates: true,
    select: { id: true },
  });
  return row?.id ?? null;
}

/** What was kept: the bytes, their type, and what was read in them. */
export type KeptBytes = { readonly bytes: Uint8Array; readonly type: string; readonly reading: SnapshotReading };

/** How the bytes of a fetched snapshot came. */
export type FetchFacts = Pick<SnapshotFacts, "toldType" | "finalAddress" | "status" | "hops" | "remoteAddress">;

/** Keeps bytes under their SHA-256, once; gives that hash in hex. Two at once wait for each other and keep one. */
export async function keepContent(tx: Transaction, bytes: Uint8Array): Promise<string> {
  const sha256 = sha256Hex(bytes);
  const known = await tx.snapshotContent.count({ where: { sha256 } });
  if (known === 0) {
    await tx.$executeRaw`INSERT INTO snapshot_content (sha256, length, bytes)
      VALUES (${sha256}, ${bytes.byteLength}, ${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)})
      ON CONFLICT DO NOTHING`;
  }
  return sha256;
}

/** The columns that a reading fills. */
function readingData({ text, blocks, pages, publishedOn, textRefusal, ...rest }: SnapshotReading) {
  return {
    ...rest,
    text,
    textReason: textRefusal?.reason ?? null,
    textReasonParams: textRefusal?.params ?? Prisma.DbNull,
    blocks: blocks as unknown as Prisma.InputJsonValue,
    pages: pages as unknown as Prisma.InputJsonValue,
    publishedOn: publishedOn === null ? null : new Date(`${publishedOn}T00:00:00Z`),
  };
}

/**
 * Marks a waiting snapshot as being fetched, for its try number `attempt` (from 0). False when that try is over already,
 * so that a job that comes back too late does nothing. A try whose worker died is taken over.
 */
export async function beginTry(snapshotId: string, attempt: number, now: Date): Promise<boolean> {
  const { count } = await database().snapshot.updateMany({
    where: { id: snapshotId, attempts: attempt, state: { in: ["waiting", "fetching"] } },
    data: { state: "fetching", triedAt: now, nextTryAt: null },
  });
  return count === 1;
}

/** Ends a try with what came of it; false when the try was over already, and then nothing is kept. */
export async function keepFetched(
  tx: Transaction,
  { snapshotId, attempt }: { snapshotId: string; attempt: number },
  { bytes, type, reading }: KeptBytes,
  fetched: FetchFacts,
  keptAt: Date,
): Promise<string | null> {
  const taken = await tx.snapshot.updateMany({
    where: { id: snapshotId, attempts: attempt, state: "fetching" },
    data: { attempts: attempt + 1 },
  });
  if (taken.count === 0) return null;
  const sha256 = await keepContent(tx, bytes);
  const { hops, ...rest } = fetched;
  await tx.snapshot.update({
    where: { id: snapshotId },
    data: {
      ...rest,
      ...readingData(reading),
      hops: hops as unknown as Prisma.InputJsonValue,
      state: "kept",
      reason: null,
      type,
      sha256,
      length: bytes.byteLength,
      keptAt,
    },
    select: { id: true },
  });
  return sha256;
}

/** Ends a try that failed: for good, or until `nextTryAt`. False when the try was over already. */
export async function endTry(
  tx: Transaction,
  { snapshotId, attempt }: { snapshotId: string; attempt: number },
  { reason, params }: Refusal,
  nextTryAt: Date | null,
): Promise<boolean> {
  const { count } = await tx.snapshot.updateMany({
    where: { id: snapshotId, attempts: attempt, state: { in: ["waiting", "fetching"] } },
    data: {
      state: nextTryAt ? "waiting" : "failed",
      attempts: attempt + 1,
      reason,
      reasonParams: params ?? {},
      nextTryAt,
    },
  });
  return count === 1;
}

/** Puts a failed snapshot, or one that waits for its next try, back to waiting, now; gives the number of the try, or null. */
export async function waitAgain(tx: Transaction, { id, attempts }: SnapshotFacts): Promise<number | null> {
  const { count } = await tx.snapshot.updateMany({
    // One that is to be tried now already is not put off by whoever presses a moment later.
    where: { id, attempts, OR: [{ state: "failed" }, { state: "waiting", nextTryAt: { not: null } }] },
    data: { state: "waiting", attempts: attempts + 1, nextTryAt: null },
  });
  return count === 1 ? attempts + 1 : null;
}

/** What a person brings themselves: a file, or words and how they were seen. */
export type BroughtSnapshot = { readonly sourceId: string; readonly askedById: string; readonly at: Date } & (
  | { readonly how: "uploaded"; readonly fileName: string; readonly toldType: string | null }
  | { readonly how: "pasted"; readonly howSeen: HowSeen; readonly howSeenNote: string | null }
);

/**
 * Keeps what a person brought. The same file for the same source is kept once: then `known` is true, and the id is that
 * of the earlier snapshot.
 */
export async function insertBrought(
  tx: Transaction,
  { at, ...brought }: BroughtSnapshot,
  { bytes, type, reading }: KeptBytes,
): Promise<{ id: string; sha256: string; known: boolean }> {
  const sha256 = await keepContent(tx, bytes);
  const id = randomUUID();
  const data = {
    ...brought,
    ...readingData(reading),
    id,
    state: "kept",
    askedAt: at,
    keptAt: at,
    sha256,
    length: bytes.byteLength,
    type,
  };
  const { count } = await tx.snapshot.createMany({ data, skipDuplicates: true });
  if (count === 1) return { id, sha256, known: false };
  const earlier = await tx.snapshot.findFirstOrThrow({
    where: { sourceId: brought.sourceId, sha256, how: "uploaded" },
    select: { id: true },
  });
  return { id: earlier.id, sha256, known: true };
}

/** Keeps what the watch fetched, for which nobody asked; gives its id. */
export async function insertWatchedSnapshot(
  tx: Transaction,
  asked: { readonly sourceId: string; readonly askedAddress: string },
  { bytes, type, reading, fetched: { hops, ...fetched } }: KeptBytes & { readonly fetched: FetchFacts },
  at: Date,
): Promise<string> {
  const id = randomUUID();
  await tx.snapshot.create({
    data: {
      ...asked,
      ...fetched,
      ...readingData(reading),
      id,
      how: "fetched",
      state: "kept",
      attempts: 1,
      hops: hops as unknown as Prisma.InputJsonValue,
      askedAt: at,
      keptAt: at,
      sha256: await keepContent(tx, bytes),
      length: bytes.byteLength,
      type,
    },
    select: { id: true },
  });
  return id;
}

/** Adds what somebody outside says of a kept snapshot; false when that was added already. */
export async function addWitness(
  tx: Transaction,
  witness: { readonly snapshotId: string } & (
    | { readonly timeStamp: { readonly token: Uint8Array; readonly at: Date } }
    | { readonly archivedAddress: string }
  ),
): Promise<boolean> {
  const { snapshotId: id } = witness;
  if ("timeStamp" in witness) {
    const { token, at } = witness.timeStamp;
    const data = { timeStamp: new Uint8Array(token), timeStampAt: at };
    return (await tx.snapshot.updateMany({ where: { id, state: "kept", timeStampAt: null }, data })).count === 1;
  }
  const { archivedAddress } = witness;
  const where = { id, state: "kept", archivedAddress: null };
  return (await tx.snapshot.updateMany({ where, data: { archivedAddress } })).count === 1;
}

/** How far a snapshot has come: a screen that shows another state is to look again. Null when there is none. */
export async function findSnapshotProgress(
  id: string,
): Promise<{ sourceId: string; state: SnapshotState; attempts: number } | null> {
  const row = await database().snapshot.findUnique({
    where: { id },
    select: { sourceId: true, state: true, attempts: true },
  });
  return row && { ...row, state: row.state as SnapshotState };
}

/** The words of a kept snapshot, with its pages and blocks; null when there is no such kept snapshot. */
export async function findSnapshotText(
  id: string,
  tx: Transaction = database(),
): Promise<{ text: string; blocks: readonly Block[]; pages: readonly SnapshotPage[] } | null> {
  const row = await tx.snapshot.findFirst({
    where: { id, state: "kept" },
    select: { text: true, blocks: true, pages: true },
  });
  return (
    row && {
      text: row.text ?? "",
      blocks: row.blocks as unknown as Block[],
      pages: row.pages as unknown as SnapshotPage[],
    }
  );
}

/** The exact bytes that were kept under a SHA-256, or null. */
export async function findContent(sha256: string): Promise<Uint8Array | null> {
  const row = await database().snapshotContent.findUnique({ where: { sha256 }, select: { bytes: true } });
  return row?.bytes ?? null;
}
