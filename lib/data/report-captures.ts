import { asWritten } from "./columns";
import "server-only";
import type { SnapshotHop } from "@/lib/domain/snapshot";
import { database } from "./database";

/** A snapshot that an article's evidence rests on, with its bytes; of a fetched page also the way there. */
export type ReportCapture = {
  readonly sha256: string;
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
    select: { id: true, source: { select: { confidential: true } } },
    orderBy: [{ keptAt: "asc" }, { id: "asc" }],
  });
  const open = rows.filter(({ source }) => !source.confidential);
  return { ids: open.map(({ id }) => id), confidential: rows.length - open.length };
}

/** One of them with its bytes; null when it is no longer kept. */
export async function findReportCapture(id: string): Promise<ReportCapture | null> {
  const row = await database().snapshot.findUnique({ where: { id }, include: { content: true } });
  if (!row?.content || row.keptAt === null || row.sha256 === null || row.type === null) return null;
  const { sha256, type, title, keptAt, fileName, askedAddress, finalAddress, hops, content } = row;
  return {
    ...{ sha256, type, title, fileName, askedAddress, finalAddress },
    bytes: content.bytes,
    at: keptAt,
    hops: asWritten(hops),
  };
}
