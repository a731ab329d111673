import "server-only";
import type { VisibleClaimState } from "@/lib/domain/claim";
import type { SourceKind, SourceMedium, Stance } from "@/lib/domain/evidence";
import type { Direction } from "@/lib/domain/text/direction";
import { database } from "./database";
import type { Prisma } from "./generated/client";
import { holds, literal, searchWords } from "./search-words";
import { type Source, sourceOf } from "./sources";

/** Which sources are asked for. `addressKey` is that of a searched address: its page and what lies below it is found too. */
export type SourceFilter = {
  readonly search: string;
  readonly addressKey: string | null;
  readonly kind: SourceKind | null;
  readonly medium: SourceMedium | null;
  readonly publisher: string;
};

/** A source with the number of claims that it stands on. */
export type SourceListing = Source & { readonly useCount: number };

/** A use that counts: the evidence was not removed, and the claim's mark not taken back. */
const standing = {
  removedAt: null,
  claim: { state: { not: "taken-back" } },
} as const satisfies Prisma.EvidenceWhereInput;

function whereOf({ search, addressKey, kind, medium, publisher }: SourceFilter): Prisma.SourceWhereInput {
  const words = searchWords(search).map((word) => ({
    OR: [{ title: holds(word) }, { publisher: holds(word) }, { author: holds(word) }, { address: holds(word) }],
  }));
  return {
    AND: [
      addressKey === null
        ? { AND: words }
        : { OR: [{ addressKey: { startsWith: literal(addressKey) } }, { AND: words }] },
      ...(kind === null ? [] : [{ kind }]),
      ...(medium === null ? [] : [{ medium }]),
      ...searchWords(publisher).map((word) => ({ publisher: holds(word) })),
    ],
  };
}

/** How many sources pass the filter. */
export async function countSources(filter: SourceFilter): Promise<number> {
  return database().source.count({ where: whereOf(filter) });
}

/** Sources that pass the filter; newest first. */
export async function listSourceRows(
  filter: SourceFilter,
  page: { skip: number; take: number },
): Promise<SourceListing[]> {
  const rows = await database().source.findMany({
    where: whereOf(filter),
    include: { _count: { select: { evidence: { where: standing } } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    ...page,
  });
  return rows.map((row) => ({ ...sourceOf(row), useCount: row._count.evidence }));
}

/** The publishers of the library, those with most sources first, at most `limit`. */
export async function listPublishers(limit: number): Promise<string[]> {
  const groups = await database().source.groupBy({
    by: ["publisher"],
    where: { publisher: { not: null } },
    orderBy: [{ _count: { id: "desc" } }, { publisher: "asc" }],
    take: limit,
  });
  return groups.flatMap(({ publisher }) => publisher ?? []);
}

/** One standing use of a source: the claim, its article, and how the source bears on it. */
export type SourceUse = {
  readonly evidenceId: string;
  readonly stance: Stance;
  readonly claim: { readonly number: number; readonly statement: string; readonly state: VisibleClaimState };
  readonly article: {
    readonly slug: string;
    readonly title: string;
    readonly language: string;
    readonly direction: Direction;
  };
};

/** How many standing uses a source has. */
export async function countUsesOfSource(sourceId: string): Promise<number> {
  return database().evidence.count({ where: { sourceId, ...standing } });
}

/** A page of a source's standing uses, newest first. */
export async function listUsesOfSource(sourceId: string, page: { skip: number; take: number }): Promise<SourceUse[]> {
  const rows = await database().evidence.findMany({
    where: { sourceId, ...standing },
    select: {
      id: true,
      stance: true,
      claim: {
        select: {
          number: true,
          statement: true,
          state: true,
          article: { select: { slug: true, title: true, language: true, direction: true } },
        },
      },
    },
    orderBy: [{ addedAt: "desc" }, { id: "desc" }],
    ...page,
  });
  return rows.map(({ id, stance, claim: { article, ...claim } }) => ({
    evidenceId: id,
    stance: stance as Stance,
    claim: { ...claim, state: claim.state as VisibleClaimState },
    article: { ...article, direction: article.direction as Direction },
  }));
}
