import { oneOf, oneOfOrNull } from "./columns";
import "server-only";
import { type Stance, stances } from "@/lib/domain/evidence";
import { type PassageHow, passageHows } from "@/lib/domain/snapshot";
import { type SourceReader, shownTo } from "@/lib/domain/source";
import { atOneMoment, type Transaction } from "./database";
import type { Prisma } from "./generated/client";
import { type SnapshotFacts, snapshotFactsOf, snapshotFactsSelect, withoutName } from "./snapshot-facts";
import { type ShownSource, sourceOf } from "./sources";

/**
 * Where a piece of evidence stands in its source: the snapshot that it rests on, where its passage stands in that
 * snapshot's text (UTF-16 code units, half-open; null when it was not found or not looked for), the page of a paginated
 * document, the moment of a recording.
 */
export type EvidencePlace = {
  readonly snapshotId: string | null;
  readonly passageHow: PassageHow | null;
  readonly passageStart: number | null;
  readonly passageEnd: number | null;
  readonly page: number | null;
  readonly positionMs: number | null;
};

/** One source put to one claim. `doubtNoticeId` is the notice over which a person said that it no longer holds. */
export type Evidence = EvidencePlace & {
  readonly id: string;
  readonly claimId: string;
  readonly sourceId: string;
  readonly stance: Stance;
  readonly passage: string | null;
  readonly note: string | null;
  readonly addedById: string;
  readonly addedAt: Date;
  readonly removedAt: Date | null;
  readonly doubtNoticeId: string | null;
};

export type EvidenceFields = Pick<Evidence, "stance" | "passage" | "note">;
/** A piece of evidence with its source, and what it rests on of it, as one reader may see them. */
export type EvidenceWithSource = Evidence & {
  /** The source that stands for it: the one that it was attached with, or the one which that was merged into. */
  readonly source: ShownSource;
  /** The one that it was attached with, where that was merged. */
  readonly mergedFrom: ShownSource | null;
  readonly snapshot: SnapshotFacts | null;
};

type EvidenceRow = Omit<Evidence, "stance" | "passageHow"> & { stance: string; passageHow: string | null };

/** What is read of a piece of evidence and what it stands on. */
const evidenceInclude = {
  source: { include: { mergedInto: true } },
  snapshot: { select: snapshotFactsSelect },
} as const satisfies Prisma.EvidenceInclude;

function evidenceWithSourceOf(
  row: Prisma.EvidenceGetPayload<{ include: typeof evidenceInclude }>,
  reader: SourceReader,
): EvidenceWithSource {
  const own = shownTo(reader, sourceOf(row.source));
  const kept = row.source.mergedInto && shownTo(reader, sourceOf(row.source.mergedInto));
  const snapshot = row.snapshot && snapshotFactsOf(row.snapshot);
  return {
    ...evidenceOf(row),
    source: kept ?? own,
    mergedFrom: kept && own,
    snapshot: snapshot && own.isHidden ? withoutName(snapshot) : snapshot,
  };
}

function evidenceOf(row: EvidenceRow): Evidence {
  return {
    id: row.id,
    claimId: row.claimId,
    sourceId: row.sourceId,
    stance: oneOf(stances, row.stance),
    passage: row.passage,
    note: row.note,
    addedById: row.addedById,
    addedAt: row.addedAt,
    removedAt: row.removedAt,
    snapshotId: row.snapshotId,
    passageHow: oneOfOrNull(passageHows, row.passageHow),
    passageStart: row.passageStart,
    passageEnd: row.passageEnd,
    page: row.page,
    positionMs: row.positionMs,
    doubtNoticeId: row.doubtNoticeId,
  };
}

/** The standing evidence of a claim with the hash of what it rests on, oldest first: what an approval names. */
export async function listEvidence(
  claimId: string,
  tx: Transaction,
): Promise<(Evidence & { readonly snapshot: { readonly sha256: string | null } | null })[]> {
  const rows = await tx.evidence.findMany({
    where: { claimId, removedAt: null },
    include: { snapshot: { select: { sha256: true } } },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...evidenceOf(row), snapshot: row.snapshot }));
}

/** The evidence of some claims with its sources as the reader may see them, oldest first; also what was removed, if asked. */
export async function listEvidenceWithSources(
  claimIds: readonly string[],
  reader: SourceReader,
  { tx, withRemoved = false }: { tx?: Transaction; withRemoved?: boolean } = {},
): Promise<EvidenceWithSource[]> {
  const read = (at: Transaction) =>
    at.evidence.findMany({
      where: { claimId: { in: [...claimIds] }, ...(withRemoved ? {} : { removedAt: null }) },
      include: evidenceInclude,
      orderBy: [{ addedAt: "asc" }, { id: "asc" }],
    });
  // What is included is read by queries of its own: a snapshot that was kept between them would be shown without the
  // passage that was found in it.
  const rows = await (tx ? read(tx) : atOneMoment(read));
  return rows.map((row) => evidenceWithSourceOf(row, reader));
}

/** One standing piece of evidence, or null. */
export async function findEvidence(tx: Transaction, id: string): Promise<Evidence | null> {
  const row = await tx.evidence.findFirst({ where: { id, removedAt: null } });
  return row && evidenceOf(row);
}

/** How many standing pieces a claim has. */
export async function countEvidence(tx: Transaction, claimId: string): Promise<number> {
  return tx.evidence.count({ where: { claimId, removedAt: null } });
}

/** Whether the source, or one that was merged into it, already stands on the claim. */
export async function isAttached(tx: Transaction, claimId: string, sourceId: string): Promise<boolean> {
  const ofSource = { OR: [{ id: sourceId }, { mergedIntoId: sourceId }] };
  return (await tx.evidence.count({ where: { claimId, source: ofSource, removedAt: null } })) > 0;
}

/** Puts a source to a claim; gives the evidence's id. */
export async function insertEvidence(
  tx: Transaction,
  evidence: EvidenceFields & Partial<EvidencePlace> & { claimId: string; sourceId: string; addedById: string },
): Promise<string> {
  const row = await tx.evidence.create({ data: evidence, select: { id: true } });
  return row.id;
}

/** Changes what a piece of evidence says, and where it stands in its source. */
export async function updateEvidence(
  tx: Transaction,
  id: string,
  fields: Partial<EvidenceFields & EvidencePlace & Pick<Evidence, "doubtNoticeId">>,
): Promise<void> {
  await tx.evidence.update({ where: { id }, data: fields });
}

/** Takes a piece of evidence off its claim; the row stays for the record. */
export async function markEvidenceRemoved(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.evidence.update({ where: { id }, data: { removedAt: at } });
}
