import "server-only";
import { database } from "@/lib/data/database";
import { Prisma } from "@/lib/data/generated/client";
import { literal } from "@/lib/data/search-words";
import type { SourceReader } from "@/lib/domain/evidence/source";
import { nameSeenBy, type ShownSource, shownSourceOf } from "./sources";

/** From 0 to 1: how many trigrams two titles share before they are offered as one. */
const ALIKE = 0.55;
const MOST = 5;

/**
 * Sources that may be the same as this one: like titles, or addresses that differ in their query alone. The reader sees
 * the names of all of them. At most ten.
 */
export async function listPossibleDuplicates(source: ShownSource, reader: SourceReader): Promise<ShownSource[]> {
  const ids = [...(await likeTitles(source, reader)), ...(await likeAddresses(source, reader))];
  const rows = await database().source.findMany({ where: { id: { in: ids } } });
  const found = rows.map((row) => shownSourceOf(row, reader));
  return found.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

async function likeTitles({ id, title }: ShownSource, { seesAll, ownId }: SourceReader): Promise<string[]> {
  const own = ownId === null ? Prisma.sql`false` : Prisma.sql`added_by_id = ${ownId}::uuid`;
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM source
    WHERE title % ${title} AND similarity(title, ${title}) >= ${ALIKE} AND id <> ${id}::uuid
      AND merged_into_id IS NULL AND (NOT confidential OR ${seesAll} OR ${own})
    ORDER BY similarity(title, ${title}) DESC, id LIMIT ${MOST}`;
  return rows.map((row) => row.id);
}

async function likeAddresses({ id, addressKey }: ShownSource, reader: SourceReader): Promise<string[]> {
  const page = addressKey?.split(/[?#]/, 1)[0] ?? "";
  // A host alone is no page: everything on it would be alike.
  if (!page.includes("/")) return [];
  const prefix = { addressKey: { startsWith: literal(page) } };
  const rows = await database().source.findMany({
    where: { AND: [prefix, { mergedIntoId: null, id: { not: id } }, nameSeenBy(reader)] },
    select: { id: true, addressKey: true },
    orderBy: { id: "asc" },
    take: 4 * MOST,
  });
  return rows
    .filter((row) => row.addressKey?.split(/[?#]/, 1)[0] === page)
    .slice(0, MOST)
    .map((row) => row.id);
}
