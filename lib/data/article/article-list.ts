import { oneOf } from "@/lib/data/columns";
import "server-only";
import { database } from "@/lib/data/database";
import type { Prisma } from "@/lib/data/generated/client";
import { holds, searchWords } from "@/lib/data/search-words";
import { type VisibleClaimState, visibleClaimStates } from "@/lib/domain/claim/claim";
import { type Article, articleOf } from "./articles";

const unsettled = ["open", "submitted", "changes-requested", "stale"];

/** What an article can be filtered by: its own state, or what its claims wait for. */
const conditions = {
  "needs-approval": { claims: { some: { state: { in: ["submitted", "stale"] } } } },
  "changes-requested": { claims: { some: { state: "changes-requested" } } },
  ready: {
    state: "checking",
    claims: { some: { state: { in: ["approved", "dismissed"] } }, none: { state: { in: unsettled } } },
  },
  unmarked: { claims: { none: { state: { not: "taken-back" } } } },
  checking: { state: "checking" },
  "signed-off": { state: "signed-off" },
  archived: {},
} as const satisfies Record<string, Prisma.ArticleWhereInput>;

export type ArticleProgress = keyof typeof conditions;
export const articleProgresses = Object.keys(conditions) as readonly ArticleProgress[];

/** Which articles are asked for; null and an empty search leave all. `personId`: has marked or been given a claim there. */
export type ArticleFilter = {
  readonly search: string;
  readonly progress: ArticleProgress | null;
  readonly personId: string | null;
  readonly language: string | null;
};

async function whereOf({ search, progress, personId, language }: ArticleFilter): Promise<Prisma.ArticleWhereInput> {
  return {
    AND: [
      ...(await searchWords(search)).map((word) => ({ searchText: holds(word) })),
      { archivedAt: progress === "archived" ? { not: null } : null },
      ...(progress === null ? [] : [conditions[progress]]),
      ...(personId === null
        ? []
        : [
            {
              claims: {
                some: { state: { not: "taken-back" }, OR: [{ assignedToId: personId }, { markedById: personId }] },
              },
            },
          ]),
      ...(language === null ? [] : [{ language }]),
    ],
  };
}

/** How many articles pass the filter. */
export async function countArticles(filter: ArticleFilter): Promise<number> {
  return database().article.count({ where: await whereOf(filter) });
}

/** Articles that pass the filter, the one with the latest activity first. */
export async function listArticlesByActivity(
  filter: ArticleFilter,
  page: { skip: number; take: number },
): Promise<Article[]> {
  const rows = await database().article.findMany({
    where: await whereOf(filter),
    orderBy: [{ lastActivityAt: "desc" }, { id: "desc" }],
    ...page,
  });
  return rows.map(articleOf);
}

const dueFirst: Prisma.ArticleOrderByWithRelationInput[] = [
  { deadline: { sort: "asc", nulls: "last" } },
  { lastActivityAt: "desc" },
  { id: "desc" },
];

const onDesk = { state: "checking", archivedAt: null } as const satisfies Prisma.ArticleWhereInput;

/** The articles that are being checked, what is due first before the rest, then the one with the latest activity. */
export async function listDeskArticles(take: number): Promise<Article[]> {
  const rows = await database().article.findMany({
    where: onDesk,
    orderBy: dueFirst,
    take,
  });
  return rows.map(articleOf);
}

/** How many articles are being checked. */
export async function countDeskArticles(): Promise<number> {
  return database().article.count({ where: onDesk });
}

/**
 * Those of which every claim is settled and that nobody has signed off, for one of those who may: the articles that they lead,
 * and those that none of them leads.
 *
 * @param may everybody who may sign off
 */
function readyFor(personId: string, may: readonly string[]): Prisma.ArticleWhereInput {
  const theirs = [{ leadId: personId }, { leadId: null }, { leadId: { notIn: [...may] } }];
  return { AND: [conditions.ready, onDesk, { OR: theirs }] };
}

/** How many articles wait for somebody's sign-off; see {@link readyFor}. */
export async function countReadyArticles(personId: string, may: readonly string[]): Promise<number> {
  return database().article.count({ where: readyFor(personId, may) });
}

/** The same articles, what is due first before the rest. */
export async function listReadyArticles(
  personId: string,
  may: readonly string[],
  page: { skip: number; take: number },
): Promise<Article[]> {
  const rows = await database().article.findMany({ where: readyFor(personId, may), orderBy: dueFirst, ...page });
  return rows.map(articleOf);
}

/** How many claims of some articles stand in which state; pairs without a claim are left out. */
export async function countClaimsByState(
  articleIds: readonly string[],
): Promise<{ articleId: string; state: VisibleClaimState; count: number }[]> {
  const groups = await database().claim.groupBy({
    by: ["articleId", "state"],
    where: { articleId: { in: [...articleIds] }, state: { not: "taken-back" } },
    _count: { _all: true },
  });
  return groups.map(({ articleId, state, _count }) => ({
    articleId,
    state: oneOf(visibleClaimStates, state),
    count: _count._all,
  }));
}

/** Who marked claims of some articles and who was given them; each pair of people once an article, in no order. */
export async function listPeopleOnArticles(
  articleIds: readonly string[],
): Promise<{ articleId: string; assignedToId: string | null; markedById: string }[]> {
  const groups = await database().claim.groupBy({
    by: ["articleId", "assignedToId", "markedById"],
    where: { articleId: { in: [...articleIds] }, state: { not: "taken-back" } },
  });
  return groups.map(({ articleId, assignedToId, markedById }) => ({ articleId, assignedToId, markedById }));
}

/** The languages that there are articles in; empty in a newsroom without articles. */
export async function listArticleLanguages(): Promise<string[]> {
  const groups = await database().article.groupBy({ by: ["language"], orderBy: { language: "asc" } });
  return groups.map(({ language }) => language);
}

/** Every article's slug, in order. */
export async function listSlugs(): Promise<string[]> {
  const rows = await database().article.findMany({ select: { slug: true }, orderBy: { slug: "asc" } });
  return rows.map(({ slug }) => slug);
}
