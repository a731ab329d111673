import { asWritten } from "@/lib/data/columns";
import "server-only";
import { contentBytes } from "@/lib/data/content";
import { database } from "@/lib/data/database";
import type { SnapshotHop } from "@/lib/domain/evidence/snapshot";
import { mayRead, outsider, type SourceReader } from "@/lib/domain/evidence/source";

/** A snapshot that an article's evidence rests on, with its bytes; of a fetched page also the way there. */
export type ReportCapture = {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly title: string | null;
  readonly at: Date;
  readonly fileName: string | null;
  readonly askedAddress: string | null;
  readonly finalAddress: string | null;
  readonly hops: readonly SnapshotHop[];
};

const rests = (articleId: string, number: number | null) => ({
  state: "kept",
  evidence: { some: { claim: { articleId, ...(number !== null && { number }) }, removedAt: null } },
});

/**
 * The ids of the snapshots that an article's evidence rests on, or that of one claim by its number, and how many more are of
 * confidential sources.
 */
export async function listSnapshotsInReport(
  articleId: string,
  claim: number | null,
): Promise<{ readonly ids: readonly string[]; readonly confidential: number }> {
  const rows = await database().snapshot.findMany({
    where: rests(articleId, claim),
    select: { id: true, source: { select: { confidential: true, addedById: true } } },
    orderBy: [{ keptAt: "asc" }, { id: "asc" }],
  });
  const open = rows.filter(({ source }) => mayRead(outsider, source));
  return { ids: open.map(({ id }) => id), confidential: rows.length - open.length };
}

const captureColumns = {
  ...{ type: true, title: true, keptAt: true, fileName: true, askedAddress: true, finalAddress: true, hops: true },
  content: { select: { sha256: true, length: true } },
  source: { select: { confidential: true, addedById: true } },
} as const;

/** One of them with its bytes; null when nothing is kept, or not for this reader. */
export async function findReportCapture(reader: SourceReader, id: string): Promise<ReportCapture | null> {
  const row = await database().snapshot.findUnique({ where: { id }, select: captureColumns });
  if (!row?.content || row.keptAt === null || row.type === null || !mayRead(reader, row.source)) return null;
  const { type, title, keptAt, fileName, askedAddress, finalAddress, hops, content } = row;
  return {
    ...{ type, title, fileName, askedAddress, finalAddress },
    bytes: await contentBytes(content.sha256, content.length),
    at: keptAt,
    hops: asWritten(hops),
  };
}
