import "server-only";
import { database } from "@/lib/data/database";
import { listShownSources } from "@/lib/data/evidence/sources";
import { Prisma } from "@/lib/data/generated/client";
import type { SourceReader } from "@/lib/domain/evidence/source";
import { type Asked, branch, found } from "./asked";
import type { FoundRow } from "./found";
import { lineWith } from "./line-with";

/**
 * Sources by what everybody sees of them, and confidential ones by their names for those who may see those: two texts with an
 * index each, so that a search by somebody else never meets a hidden word.
 */
export function sourceBranches(asked: Asked, reader: SourceReader): Prisma.Sql[] {
  const id = Prisma.sql`id`;
  const open = Prisma.sql`public_text`;
  const hidden = Prisma.sql`hidden_text`;
  const fromOpen = Prisma.sql`FROM source WHERE ${found(open, asked)} AND merged_into_id IS NULL`;
  const fromHidden = Prisma.sql`FROM source
    WHERE ${found(hidden, asked)} AND confidential AND merged_into_id IS NULL AND ${readableBy(reader)}`;
  const branches = [branch("source", 1.1, { id, said: open, from: fromOpen }, asked)];
  if (reader.seesAll || reader.ownId !== null)
    branches.push(branch("source", 1.1, { id, said: hidden, from: fromHidden }, asked));
  return branches;
}

export async function showSources(ids: readonly string[], _: Asked, reader: SourceReader): Promise<FoundRow[]> {
  const rows = await listShownSources(reader, ids);
  return rows.map(({ id, title, publisher, author, address }) => ({
    ...{ id, title, href: `/sources/${id}`, language: null, of: publisher },
    said: [author, address].filter((words) => words !== null).join(" · ") || null,
  }));
}

/** Snapshots by their words, of sources that the reader may read. */
export function snapshotBranches(asked: Asked, reader: SourceReader): Prisma.Sql[] {
  const from = Prisma.sql`FROM snapshot s JOIN source o ON o.id = s.source_id
    WHERE ${found(Prisma.sql`s.text`, asked)} AND s.state = 'kept' AND ${readableBy(reader, "o.")}`;
  return [branch("snapshot", 0.55, { id: Prisma.sql`s.id`, said: Prisma.sql`coalesce(s.title, '')`, from }, asked)];
}

export async function showSnapshots(ids: readonly string[], asked: Asked, reader: SourceReader): Promise<FoundRow[]> {
  const rows = await database().$queryRaw<{ id: string; sourceId: string; language: string | null; said: string }[]>`
    SELECT s.id, s.source_id AS "sourceId", s.language, l.line AS said
    FROM snapshot s JOIN source o ON o.id = s.source_id
    CROSS JOIN LATERAL ${lineWith(Prisma.sql`s.text`, asked)} AS l
    WHERE s.id = ANY(${[...ids]}::uuid[]) AND ${readableBy(reader, "o.")}`;
  const sources = await listShownSources(
    reader,
    rows.map(({ sourceId }) => sourceId),
  );
  return rows.flatMap(({ sourceId, ...row }) => {
    const source = sources.find(({ id }) => id === sourceId);
    return source
      ? [{ ...row, title: source.title, of: source.publisher, href: `/sources/${sourceId}/snapshots/${row.id}` }]
      : [];
  });
}

/** Which sources a reader may read, as a condition; the same as mayRead. */
function readableBy({ seesAll, ownId }: SourceReader, of: "" | "o." = ""): Prisma.Sql {
  if (seesAll) return Prisma.sql`true`;
  const table = Prisma.raw(of);
  return ownId === null
    ? Prisma.sql`NOT ${table}confidential`
    : Prisma.sql`(NOT ${table}confidential OR ${table}added_by_id = ${ownId}::uuid)`;
}
