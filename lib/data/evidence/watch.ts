import "server-only";
import { randomUUID } from "node:crypto";
import { database, type Transaction } from "@/lib/data/database";
import type { Prisma } from "@/lib/data/generated/client";
import type { WatchOutcome } from "@/lib/domain/evidence/notice";
import type { SnapshotPage } from "@/lib/domain/evidence/snapshot";
import type { SourceReader } from "@/lib/domain/evidence/source";
import type { Refusal } from "@/lib/domain/result";
import { nameSeenBy } from "./sources";

/** Evidence that an approved verdict rests on, of a page that was fetched. */
const watched = {
  removedAt: null,
  claim: { state: "approved" },
  snapshot: { state: "kept", how: "fetched" },
} as const satisfies Prisma.EvidenceWhereInput;

/**
 * The sources that approved verdicts rest on and that nobody has looked at since, with their addresses, as far as the
 * reader may see those; by id.
 */
export async function listSourcesToWatch(
  reader: SourceReader,
  since: Date,
  limit: number,
): Promise<{ id: string; address: string }[]> {
  const rows = await database().source.findMany({
    where: { AND: [nameSeenBy(reader)], address: { not: null }, evidence: { some: watched } },
    select: { id: true, address: true },
    orderBy: { id: "asc" },
  });
  const looked = await database().watchLook.findMany({
    where: { at: { gte: since } },
    select: { sourceId: true },
    distinct: ["sourceId"],
  });
  const seen = new Set(looked.map(({ sourceId }) => sourceId));
  return rows.flatMap(({ id, address }) => (address === null || seen.has(id) ? [] : [{ id, address }])).slice(0, limit);
}

/** A piece of evidence under watch, and what it rests on. */
export type WatchedEvidence = {
  readonly evidenceId: string;
  readonly claimId: string;
  readonly articleId: string;
  readonly snapshotId: string;
  readonly sha256: string;
  readonly finalAddress: string | null;
  readonly text: string;
  /** Where its passage stands in that text; null where it was not found, or there is none. */
  readonly passage: Pick<SnapshotPage, "start" | "end"> | null;
};

/** A source's evidence under watch; nothing for a reader who may not see the source. */
export async function listWatchedEvidence(reader: SourceReader, sourceId: string): Promise<WatchedEvidence[]> {
  const rows = await database().evidence.findMany({
    where: { ...watched, sourceId, source: nameSeenBy(reader) },
    select: {
      id: true,
      claimId: true,
      passageStart: true,
      passageEnd: true,
      claim: { select: { articleId: true } },
      snapshot: { select: { id: true, sha256: true, finalAddress: true, text: true } },
    },
    orderBy: { id: "asc" },
  });
  return rows.flatMap(({ id, claimId, claim, snapshot, passageStart, passageEnd }) =>
    snapshot === null
      ? []
      : {
          evidenceId: id,
          claimId,
          articleId: claim.articleId,
          snapshotId: snapshot.id,
          sha256: snapshot.sha256 ?? "",
          finalAddress: snapshot.finalAddress,
          text: snapshot.text ?? "",
          passage: passageStart === null || passageEnd === null ? null : { start: passageStart, end: passageEnd },
        },
  );
}

/** Writes down that the watch looked at a source, and what came of it. */
export async function insertLook(
  look: {
    readonly sourceId: string;
    readonly at: Date;
    readonly outcome: WatchOutcome;
    readonly refusal: Refusal | null;
    readonly snapshotId: string | null;
  },
  tx: Transaction = database(),
): Promise<void> {
  const { refusal, ...rest } = look;
  await tx.watchLook.create({
    data: {
      ...rest,
      id: randomUUID(),
      reason: refusal?.reason ?? null,
      ...(refusal?.params && { reasonParams: refusal.params }),
    },
  });
}
