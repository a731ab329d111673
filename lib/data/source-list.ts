import "server-only";
import type { VisibleClaimState } from "@/lib/domain/claim";
import type { SourceKind, SourceMedium, Stance } from "@/lib/domain/evidence";
import { type SourceReader, shownTo } from "@/lib/domain/source";
import type { Direction } from "@/lib/domain/text/direction";
import { database } from "./database";
import type { Prisma } from "./generated/client";
import { holds, literal, searchWords } from "./search-words";
import { nameSeenBy, type ShownSource, sourceOf } from "./sources";

/** Which sources are asked for. `addressKey` is that of a searched address: its page and what lies below it is found too. */
export type SourceFilter = {
  readonly search: string;
  readonly addressKey: string | null;
  readonly kind: SourceKind | null;
  readonly medium: SourceMedium | null;
  readonly publisher: string;
};

/** A source with the number of claims that it stands on. */
export type SourceListing = ShownSource & { readonly useCount: number };

/** A use that counts: the evidence was not removed, and the claim's mark not taken back. */
const standing = {
  removedAt: null,
  claim: { state: { not: "taken-back" } },
} as const satisfies Prisma.EvidenceWhereInput;

/** Searches nothing that the reader may not see, so that neither rows nor counts tell of a hidden name. */
function whereOf(
  { search, addressKey, kind, medium, publisher }: SourceFilter,
  reader: SourceReader,
): Prisma.SourceWhereInput {
  const seen = nameSeenBy(reader);
  const seesHidden = reader.seesAll || reader.ownId !== null;
  const words = searchWords(search).map((word) => ({
    OR: [
      { publicText: holds(word) },
      ...(seesHidden ? [{ AND: [{ confidential: true, hiddenText: holds(word) }, seen] }] : []),
    ],
  }));
  return {
    AND: [
      addressKey === null
        ? { AND: words }
        : { OR: [{ AND: [{ addressKey: { startsWith: literal(addressKey) } }, seen] }, { AND: words }] },
      ...(kind === null ? [] : [{ kind }]),
      ...(medium === null ? [] : [{ medium }]),
      ...searchWords(publisher).map((word) => ({ AND: [{ publisher: holds(word) }, seen] })),
    ],
  };
}

/** How many sources pass the filter. */
export async function countSources(filter: SourceFilter, reader: SourceReader): Promise<number> {
  return database().source.count({ where: whereOf(filter, reader) });
}

/** Sources that pass the filter; newest first. */
export async function listSourceRows(
  filter: SourceFilter,
  reader: SourceReader,
  page: { skip: number; take: number },
): Promise<SourceListing[]> {
  const rows = await database().source.findMany({
    where: whereOf(filter, reader),
    include: { _count: { select: { evidence: { where: standing } } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    ...page,
  });
  return rows.map((row) => ({ ...shownTo(reader, sourceOf(row)), useCount: row._count.evidence }));
}

/** The publishers of the library that the reader may see, those with most sources first, at most `limit`. */
export async function listPublishers(reader: SourceReader, limit: number): Promise<string[]> {
  const groups = await database().source.groupBy({
    by: ["publisher"],
    where: { AND: [{ publisher: { not: null } }, nameSeenBy(reader)] },
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
