import type { SignOffSubject } from "@/lib/domain/article/signoff";
import "server-only";
import { database } from "@/lib/data/database";
import type { AnchorHow } from "@/lib/domain/anchor/anchor";
import type { Original } from "./originals";

/** What is kept of the bytes that a version was read from, without the bytes. `size` is in bytes. */
export type OriginalFacts = Omit<Original, "bytes"> & { readonly sha256: string; readonly size: number };

/** The originals of an article's versions, by version id; versions made in Galley have none. */
export async function listOriginals(articleId: string): Promise<Map<string, OriginalFacts>> {
  const rows = await database().$queryRaw<(OriginalFacts & { versionId: string })[]>`
    SELECT version.id AS "versionId", original.sha256, original.name, original.address,
      original.media_type AS "mediaType", octet_length(original.bytes) AS size
    FROM article_version version JOIN original ON original.id = version.original_id
    WHERE version.article_id = ${articleId}::uuid`;
  return new Map(rows.map(({ versionId, ...facts }) => [versionId, facts]));
}

/** The original of one version with its bytes; null where it has none, or there is no such version. */
export async function findOriginalOfVersion(
  articleId: string,
  number: number,
): Promise<(Original & { readonly sha256: string }) | null> {
  const row = await database().articleVersion.findUnique({
    where: { articleId_number: { articleId, number } },
    select: { original: { select: { bytes: true, mediaType: true, name: true, address: true, sha256: true } } },
  });
  return row?.original ?? null;
}

/** How many claims came to each version of an article in which way, by version id; marks taken back do not count. */
export async function countAnchorsByHow(articleId: string): Promise<Map<string, Partial<Record<AnchorHow, number>>>> {
  const rows = await database().anchor.groupBy({
    by: ["versionId", "how"],
    where: { version: { articleId }, claim: { state: { not: "taken-back" } } },
    _count: { _all: true },
  });
  const counts = new Map<string, Partial<Record<AnchorHow, number>>>();
  for (const { versionId, how, _count } of rows) {
    counts.set(versionId, { ...counts.get(versionId), [how]: _count._all });
  }
  return counts;
}

/** How many claims of a version somebody should look at: the same as `needsLook` in lib/domain/anchor says. */
export async function countAnchorsToLookAt(versionId: string): Promise<number> {
  return database().anchor.count({
    where: {
      versionId,
      claim: { state: { notIn: ["dismissed", "taken-back"] } },
      OR: [{ how: { in: ["lost", "reworded"] } }, { sentenceChanged: true }],
    },
  });
}

/** A sign-off, by the number of the version that it named. */
export type SignedVersion = {
  readonly number: number;
  readonly signedById: string;
  readonly signedAt: Date;
  readonly stands: boolean;
};

/** Every sign-off of an article, oldest first. */
export async function listSignedVersions(articleId: string): Promise<SignedVersion[]> {
  const rows = await database().signOff.findMany({
    where: { articleId },
    orderBy: { signedAt: "asc" },
    select: { subject: true, signedById: true, signedAt: true, withdrawnAt: true },
  });
  return rows.map(({ subject, signedById, signedAt, withdrawnAt }) => {
    const { version }: SignOffSubject = JSON.parse(subject);
    return { number: version.number, signedById, signedAt, stands: withdrawnAt === null };
  });
}
