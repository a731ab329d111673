import { dayColumn, toJson } from "@/lib/data/columns";
import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { keepContent } from "@/lib/data/content";
import type { Transaction } from "@/lib/data/database";
import { Prisma } from "@/lib/data/generated/client";
import { sha256 } from "@/lib/data/sha256";
import type { FileBytes } from "@/lib/domain/evidence/received-file";
import type { HowSeen, SnapshotReading } from "@/lib/domain/evidence/snapshot";
import { saltedHash, snapshotSaltLength } from "@/lib/domain/salted-hash";
import type { Encoding } from "@/lib/domain/text/encodings";
import type { SnapshotFacts } from "./snapshot-facts";

/** What was kept: the bytes, their type, and what was read in them. */
export type KeptBytes = {
  readonly bytes: FileBytes;
  readonly type: string;
  readonly reading: SnapshotReading;
};

/** How the bytes of a fetched snapshot came. */
export type FetchFacts = Pick<SnapshotFacts, "toldType" | "finalAddress" | "status" | "hops" | "remoteAddress">;

/** The columns that tell which bytes a snapshot is; `salt` and `saltedSha256` are new for each. */
type Content = Readonly<{ sha256: string; length: number; salt: string; saltedSha256: string }>;

/** Keeps bytes, and gives them a salt and a name of this snapshot's own. */
async function keepSalted(tx: Transaction, bytes: KeptBytes["bytes"]): Promise<Content> {
  return salted({ sha256: await keepContent(tx, bytes), length: bytes.byteLength });
}

function salted({ sha256: contentSha256, length }: Pick<Content, "sha256" | "length">): Content {
  const salt = randomBytes(snapshotSaltLength).toString("hex");
  return { sha256: contentSha256, length, salt, saltedSha256: saltedHash(sha256, salt, contentSha256) };
}

/** The columns that a reading fills. */
function readingData({ text, blocks, pages, publishedOn, textRefusal, notes, ...rest }: SnapshotReading) {
  return {
    ...rest,
    text,
    textReason: textRefusal?.reason ?? null,
    textReasonParams: textRefusal?.params ?? Prisma.DbNull,
    blocks: toJson(blocks),
    pages: toJson(pages),
    notes: toJson(notes),
    publishedOn: dayColumn(publishedOn),
  };
}

/**
 * Ends a try with what came of it; gives the hash that the snapshot is named by, or null when the try was over already,
 * and then nothing is kept.
 */
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
  const content = await keepSalted(tx, bytes);
  const { hops, ...rest } = fetched;
  await tx.snapshot.update({
    where: { id: snapshotId },
    data: {
      ...rest,
      ...readingData(reading),
      hops: toJson(hops),
      state: "kept",
      reason: null,
      type,
      ...content,
      keptAt,
    },
    select: { id: true },
  });
  return content.saltedSha256;
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
): Promise<{ id: string; saltedSha256: string; known: boolean }> {
  const content = await keepSalted(tx, bytes);
  const id = randomUUID();
  const data = {
    ...brought,
    ...readingData(reading),
    id,
    state: "kept",
    askedAt: at,
    keptAt: at,
    ...content,
    type,
  };
  const { count } = await tx.snapshot.createMany({ data, skipDuplicates: true });
  if (count === 1) return { id, saltedSha256: content.saltedSha256, known: false };
  const earlier = await tx.snapshot.findFirstOrThrow({
    where: { sourceId: brought.sourceId, sha256: content.sha256, how: "uploaded", rereadOfId: null },
    select: { id: true, saltedSha256: true },
  });
  return { id: earlier.id, saltedSha256: earlier.saltedSha256 ?? "", known: true };
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
      hops: toJson(hops),
      askedAt: at,
      keptAt: at,
      ...(await keepSalted(tx, bytes)),
      type,
    },
    select: { id: true },
  });
  return id;
}

/** What another reading of the same bytes shares with the first: whatever says which they are and how they came. */
const ofBytes = {
  ...{ sourceId: true, how: true, askedAddress: true, attempts: true, triedAt: true, keptAt: true },
  ...{ sha256: true, length: true, type: true, toldType: true, fileName: true, finalAddress: true, status: true },
  ...{ remoteAddress: true, hops: true, howSeen: true, howSeenNote: true, archivedAddress: true },
} as const satisfies Prisma.SnapshotSelect;

/**
 * Keeps another reading of a kept snapshot's bytes, in an encoding that a person chose, as a snapshot of the same moment;
 * null where there is one with the same words or in the same encoding.
 */
export async function insertReread(
  tx: Transaction,
  asked: { readonly of: string; readonly encoding: Encoding; readonly askedById: string; readonly at: Date },
  reading: SnapshotReading,
): Promise<{ id: string; saltedSha256: string } | null> {
  const first = { OR: [{ id: asked.of }, { rereadOfId: asked.of }] };
  if ((await tx.snapshot.count({ where: { ...first, text: reading.text } })) > 0) return null;
  const {
    hops,
    sha256: kept,
    length,
    ...same
  } = await tx.snapshot.findUniqueOrThrow({
    where: { id: asked.of },
    select: ofBytes,
  });
  const id = randomUUID();
  const content = salted({ sha256: kept ?? "", length: length ?? 0 });
  const { encoding, askedById, at: askedAt } = asked;
  const data = {
    ...{ ...same, ...readingData(reading), ...content, hops: hops ?? [] },
    ...{ id, state: "kept", rereadOfId: asked.of, encoding, askedById, askedAt },
  };
  const { count } = await tx.snapshot.createMany({ data, skipDuplicates: true });
  return count === 1 ? { id, saltedSha256: content.saltedSha256 } : null;
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
