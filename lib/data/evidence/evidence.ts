import { type ColumnsOf, fieldsIn, oneOfOrNull } from "@/lib/data/columns";
import "server-only";
import { atOneMoment, type Transaction } from "@/lib/data/database";
import type { Prisma } from "@/lib/data/generated/client";
import { type EvidenceFields, evidenceTable } from "@/lib/domain/evidence/fields";
import { type PassageHow, passageHows } from "@/lib/domain/evidence/snapshot";
import { mayRead, type SourceReader } from "@/lib/domain/evidence/source";
import { type SnapshotFacts, shownSnapshotOf, snapshotFactsSelect } from "./snapshot-facts";
import { type ShownSource, shownSourceOf } from "./sources";

/**
 * Where a piece of evidence stands in its source: the snapshot that it rests on, where its passage stands in that
 * snapshot's text (UTF-16 code units, half-open; null when it was not found or not looked for), the page of a paginated
 * document, the moment of a recording. Whether a passage stands in what was kept, and where, tells of its words: to whoever
 * may not read them it is as if nobody had looked.
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
export type Evidence = EvidencePlace &
  EvidenceFields & {
    readonly id: string;
    readonly claimId: string;
    readonly sourceId: string;
    readonly addedById: string;
    readonly addedAt: Date;
    readonly removedAt: Date | null;
    readonly doubtNoticeId: string | null;
  };

/** A piece of evidence with its source, and what it rests on of it, as one reader may see them. */
export type EvidenceWithSource = Evidence & {
  /** The source that stands for it: the one that it was attached with, or the one which that was merged into. */
  readonly source: ShownSource;
  /** The one that it was attached with, where that was merged. */
  readonly mergedFrom: ShownSource | null;
  readonly snapshot: SnapshotFacts | null;
};

type EvidenceRow = Omit<Evidence, keyof EvidenceFields | "passageHow"> &
  ColumnsOf<typeof evidenceTable> & {
    readonly passageHow: string | null;
    readonly source: { confidential: boolean; addedById: string };
  };

/** What is read of a piece of evidence and what it stands on. */
const evidenceInclude = {
  source: { include: { mergedInto: true } },
  snapshot: { select: snapshotFactsSelect },
} as const satisfies Prisma.EvidenceInclude;

function evidenceWithSourceOf(
  row: Prisma.EvidenceGetPayload<{ include: typeof evidenceInclude }>,
  reader: SourceReader,
): EvidenceWithSource {
  const own = shownSourceOf(row.source, reader);
  const kept = row.source.mergedInto && shownSourceOf(row.source.mergedInto, reader);
  return {
    ...shownEvidenceOf(row, reader),
    source: kept ?? own,
    mergedFrom: kept && own,
    snapshot: row.snapshot && shownSnapshotOf(row.snapshot, reader),
  };
}

const nowhere = { passageHow: null, passageStart: null, passageEnd: null, page: null } as const;

/** The place in a snapshot as the reader may see it. */
export function shownPlaceOf<P extends Omit<EvidencePlace, "snapshotId" | "positionMs">>(
  place: P,
  source: { confidential: boolean; addedById: string },
  reader: SourceReader,
): P {
  return mayRead(reader, source) ? place : { ...place, ...nowhere };
}

function shownEvidenceOf(row: EvidenceRow, reader: SourceReader): Evidence {
  return shownPlaceOf(evidenceOf(row), row.source, reader);
}

function evidenceOf(row: Omit<EvidenceRow, "source">): Evidence {
  return {
    id: row.id,
    claimId: row.claimId,
    sourceId: row.sourceId,
    ...fieldsIn(evidenceTable, row),
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

/** A piece of evidence as an approval names it, with the salted hash of what it rests on: nothing of what stands there. */
export type NamedEvidence = Omit<Evidence, keyof typeof nowhere> & {
  readonly snapshot: { readonly saltedSha256: string | null } | null;
};

/** The standing evidence of a claim, oldest first: what an approval names. */
export async function listNamedEvidence(claimId: string, tx: Transaction): Promise<NamedEvidence[]> {
  const rows = await tx.evidence.findMany({
    where: { claimId, removedAt: null },
    include: { snapshot: { select: { saltedSha256: true } } },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => {
    const { passageHow: _how, passageStart: _start, passageEnd: _end, page: _page, ...named } = evidenceOf(row);
    return { ...named, snapshot: row.snapshot };
  });
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

/** One standing piece of evidence as the reader may see it, or null. */
export async function findEvidence(reader: SourceReader, id: string, tx: Transaction): Promise<Evidence | null> {
  const row = await tx.evidence.findFirst({
    where: { id, removedAt: null },
    include: { source: { select: { confidential: true, addedById: true } } },
  });
  return row && shownEvidenceOf(row, reader);
}

/** How many standing pieces a claim has. */
export async function countEvidence(tx: Transaction, claimId: string): Promise<number> {
  return tx.evidence.count({ where: { claimId, removedAt: null } });
}

/** Whether a standing piece of the claim has its passage word for word in what was kept, whoever may read that. */
export async function hasExactPassage(tx: Transaction, claimId: string): Promise<boolean> {
  return (await tx.evidence.count({ where: { claimId, removedAt: null, passageHow: "exact" } })) > 0;
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
