import { oneOf } from "@/lib/data/columns";
import "server-only";
import { database } from "@/lib/data/database";
import type { Prisma } from "@/lib/data/generated/client";
import { holds, literal, searchWords } from "@/lib/data/search-words";
import { type VisibleClaimState, visibleClaimStates } from "@/lib/domain/claim/claim";
import { type SourceKind, type SourceMedium, type Stance, stances } from "@/lib/domain/evidence/evidence";
import type { SourceReader } from "@/lib/domain/evidence/source";
import { type Direction, directions } from "@/lib/domain/text/direction";
import { findingSignNames } from "@/lib/domain/verdict/finding-sign";
import { type Finding, ratingColours } from "@/lib/domain/verdict/rating-scale";
import { weighSources } from "./source-merges";
import { nameSeenBy, type ShownSource, shownSourceOf } from "./sources";

/** Which sources are asked for. `addressKey` is that of a searched address: its page and what lies below it is found too. */
export type SourceFilter = {
  readonly search: string;
  readonly addressKey: string | null;
  readonly kind: SourceKind | null;
  readonly medium: SourceMedium | null;
  readonly publisher: string;
  readonly status: SourceStatus;
  readonly confidential: boolean;
  /** With a kept snapshot, without one, or either. */
  readonly snapshot: "with" | "without" | null;
};

/** Sources that can be attached, those that were retired, or both. Merged ones are never listed. */
export const sourceStatuses = ["current", "retired", "all"] as const;
type SourceStatus = (typeof sourceStatuses)[number];

/** A source with the number of claims that it stands on. */
export type SourceListing = ShownSource & { readonly useCount: number };

/** A use that counts: the evidence was not removed, and the claim's mark not taken back. */
const standing = {
  removedAt: null,
  claim: { state: { not: "taken-back" } },
} as const satisfies Prisma.EvidenceWhereInput;

/** Searches nothing that the reader may not see, so that neither rows nor counts tell of a hidden name. */
async function whereOf(
  { search, addressKey, kind, medium, publisher, status, confidential, snapshot }: SourceFilter,
  reader: SourceReader,
): Promise<Prisma.SourceWhereInput> {
  const seen = nameSeenBy(reader);
  const seesHidden = reader.seesAll || reader.ownId !== null;
  const found = (word: string) => ({
    OR: [
      { publicText: holds(word) },
      ...(seesHidden ? [{ AND: [{ confidential: true, hiddenText: holds(word) }, seen] }] : []),
    ],
  });
  const words = (await searchWords(search)).map(found);
  const own = { snapshots: { some: { state: "kept" } } };
  const kept = { OR: [own, { mergedFrom: { some: own } }] };
  return {
    AND: [
      { mergedIntoId: null },
      ...(status === "all" ? [] : [{ retiredAt: status === "current" ? null : { not: null } }]),
      ...(confidential ? [{ confidential }] : []),
      ...(snapshot === null ? [] : [snapshot === "with" ? kept : { NOT: kept }]),
      addressKey === null
        ? { AND: words }
        : { OR: [{ AND: [{ addressKey: { startsWith: literal(addressKey) } }, seen] }, { AND: words }] },
      ...(kind === null ? [] : [{ kind }]),
      ...(medium === null ? [] : [{ medium }]),
      // The publisher stands in the searched text, which has an index.
      ...(await searchWords(publisher)).map((word) => ({ AND: [found(word), { publisherText: holds(word) }, seen] })),
    ],
  };
}

/** How many sources pass the filter. */
export async function countSources(filter: SourceFilter, reader: SourceReader): Promise<number> {
  return database().source.count({ where: await whereOf(filter, reader) });
}

/** Sources that pass the filter; newest first. */
export async function listSourceRows(
  filter: SourceFilter,
  reader: SourceReader,
  page: { skip: number; take: number },
): Promise<SourceListing[]> {
  const rows = await database().source.findMany({
    where: await whereOf(filter, reader),
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    ...page,
  });
  const weights = await weighSources(rows.map(({ id }) => id));
  return rows.map((row) => ({ ...shownSourceOf(row, reader), useCount: weights.get(row.id)?.claims ?? 0 }));
}

/** The publishers of the sources that everybody sees, those with most sources first, at most `limit`. */
export async function listPublishers(limit: number): Promise<string[]> {
  const groups = await database().source.groupBy({
    by: ["publisher"],
    where: { publisher: { not: null }, mergedIntoId: null, confidential: false },
    orderBy: [{ _count: { id: "desc" } }, { publisher: "asc" }],
    take: limit,
  });
  return groups.flatMap(({ publisher }) => publisher ?? []);
}

/** One standing use of a source: the claim, its article, how the source bears on it, and the verdict that rests on it. */
export type SourceUse = {
  readonly evidenceId: string;
  readonly stance: Stance;
  readonly verdict: Finding | null;
  /** What the source was called when it was attached, where it was merged since. */
  readonly mergedFrom: string | null;
  readonly claim: { readonly number: number; readonly statement: string; readonly state: VisibleClaimState };
  readonly article: {
    readonly slug: string;
    readonly title: string;
    readonly language: string;
    readonly direction: Direction;
  };
};

/** A source's own uses, and those of what was merged into it. */
function usesOf(sourceId: string): Prisma.EvidenceWhereInput {
  return { source: { OR: [{ id: sourceId }, { mergedIntoId: sourceId }] }, ...standing };
}

/** How many standing uses a source has. */
export async function countUsesOfSource(sourceId: string): Promise<number> {
  return database().evidence.count({ where: usesOf(sourceId) });
}

/** A page of a source's standing uses, newest first. */
export async function listUsesOfSource(
  sourceId: string,
  reader: SourceReader,
  page: { skip: number; take: number },
): Promise<SourceUse[]> {
  const rows = await database().evidence.findMany({
    where: usesOf(sourceId),
    select: {
      id: true,
      stance: true,
      source: true,
      claim: {
        select: {
          number: true,
          statement: true,
          state: true,
          verdicts: {
            where: { state: { not: "withdrawn" } },
            select: { rating: { select: { label: true, colour: true, sign: true } } },
            orderBy: { number: "desc" },
            take: 1,
          },
          article: { select: { slug: true, title: true, language: true, direction: true } },
        },
      },
    },
    orderBy: [{ addedAt: "desc" }, { id: "desc" }],
    ...page,
  });
  return rows.map(({ id, stance, source, claim: { article, verdicts, ...claim } }) => ({
    evidenceId: id,
    stance: oneOf(stances, stance),
    verdict: ratingIn(verdicts[0]?.rating),
    mergedFrom: source.mergedIntoId === null ? null : shownSourceOf(source, reader).title,
    claim: { ...claim, state: oneOf(visibleClaimStates, claim.state) },
    article: { ...article, direction: oneOf(directions, article.direction) },
  }));
}

function ratingIn(row: { label: string; colour: string; sign: string } | undefined): SourceUse["verdict"] {
  return row === undefined
    ? null
    : { label: row.label, colour: oneOf(ratingColours, row.colour), sign: oneOf(findingSignNames, row.sign) };
}
