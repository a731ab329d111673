import { asWritten, dayColumn, dayIn, oneOf, oneOfOrNull, toJson } from "@/lib/data/columns";
import { type ArticleState, articleStates, type VersionOrigin, versionOrigins } from "@/lib/domain/article/article";
import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import type { Prisma } from "@/lib/data/generated/client";
import type { Block } from "@/lib/domain/text/blocks";
import { type Direction, directions } from "@/lib/domain/text/direction";

/** An article's own facts, without its text. `publishedOn` and `modifiedOn` are days, as YYYY-MM-DD. */
export type Article = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly byline: string | null;
  readonly publishedOn: string | null;
  readonly modifiedOn: string | null;
  readonly site: string | null;
  /** Where it was published, and where a new version can be fetched from. */
  readonly address: string | null;
  readonly language: string;
  readonly direction: Direction;
  readonly state: ArticleState;
  readonly versionNumber: number;
  readonly claimCount: number;
  readonly lastActivityAt: Date;
  /** The report of another newsroom that it was brought in from, or null. */
  readonly foreignReportId: string | null;
  /** Since when it is out of the lists and not worked on, and why; null while it is. */
  readonly archived: { readonly at: Date; readonly reason: string } | null;
} & ArticlePlan &
  CoverageCounts;

/** How many sentences the newest version has to look at, and how many of them are covered, so that lists need not read every text. */
export type CoverageCounts = { readonly sentenceCount: number; readonly coveredCount: number };

/** Who leads an article's check, and until when it has to be done. */
export type ArticlePlan = { readonly leadId: string | null; readonly deadline: Date | null };

/**
 * One immutable version. `sha256` is that of the text's UTF-8 bytes, in hex. `inserted` and `deleted` are UTF-16 code
 * units against the version before, at most so many where the comparison was `bounded`.
 */
export type ArticleVersion = {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sha256: string;
  /** Null for what was imported before this was kept. */
  readonly origin: VersionOrigin | null;
  readonly originalId: string | null;
  readonly note: string | null;
  readonly inserted: number;
  readonly deleted: number;
  readonly bounded: boolean;
  readonly createdById: string;
  readonly createdAt: Date;
};

/** A version about to be written. */
export type NewVersion = Pick<ArticleVersion, "text" | "blocks" | "sha256" | "originalId"> & {
  readonly origin: VersionOrigin;
} & Partial<Pick<ArticleVersion, "note" | "inserted" | "deleted" | "bounded">>;

type ArticleRow = Omit<Article, "publishedOn" | "modifiedOn" | "direction" | "state" | "archived"> & {
  archivedAt: Date | null;
  archivedReason: string | null;
  publishedOn: Date | null;
  modifiedOn: Date | null;
  direction: string;
  state: string;
};

/** A row of the table as the rest of Galley knows it. */
export function articleOf(row: ArticleRow): Article {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    byline: row.byline,
    publishedOn: dayIn(row.publishedOn),
    modifiedOn: dayIn(row.modifiedOn),
    site: row.site,
    address: row.address,
    language: row.language,
    direction: oneOf(directions, row.direction),
    state: oneOf(articleStates, row.state),
    versionNumber: row.versionNumber,
    claimCount: row.claimCount,
    sentenceCount: row.sentenceCount,
    coveredCount: row.coveredCount,
    lastActivityAt: row.lastActivityAt,
    foreignReportId: row.foreignReportId,
    leadId: row.leadId,
    deadline: row.deadline,
    archived: row.archivedAt && { at: row.archivedAt, reason: row.archivedReason ?? "" },
  };
}

/** The article at an address, or null. */
export async function findArticle(slug: string): Promise<Article | null> {
  // Anybody can write an address; the database has no text with NUL to look for.
  if (slug.includes("\0")) return null;
  const row = await database().article.findUnique({ where: { slug } });
  return row && articleOf(row);
}

/** The article with that id, or null. */
export async function findArticleById(id: string): Promise<Article | null> {
  const row = await database().article.findUnique({ where: { id } });
  return row && articleOf(row);
}

/** The articles with these ids, in no order. */
export async function listArticlesById(ids: readonly string[]): Promise<Article[]> {
  const rows = await database().article.findMany({ where: { id: { in: [...new Set(ids)] } } });
  return rows.map(articleOf);
}

/**
 * Locks an article for the length of the transaction; null when there is none. Every command on a claim takes this lock
 * first, so that claims and the article's own state never pass each other, and locks are always taken in one order.
 */
export async function lockArticle(tx: Transaction, id: string): Promise<Article | null> {
  await tx.$executeRaw`SELECT 1 FROM article WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const row = await tx.article.findUnique({ where: { id } });
  return row && articleOf(row);
}

/** The version with that number. */
export async function getVersion(tx: Transaction, articleId: string, number: number): Promise<ArticleVersion> {
  const row = await tx.articleVersion.findUniqueOrThrow({ where: { articleId_number: { articleId, number } } });
  return versionOf(row);
}

/** The version with that id. */
export async function getVersionById(tx: Transaction, id: string): Promise<ArticleVersion> {
  return versionOf(await tx.articleVersion.findUniqueOrThrow({ where: { id } }));
}

/** The same outside a transaction. */
export function readVersion(articleId: string, number: number): Promise<ArticleVersion> {
  return getVersion(database(), articleId, number);
}

/** The id of the version of an article with that number, without reading its text. */
export async function findVersionId(articleId: string, number: number, tx: Transaction = database()): Promise<string> {
  const where = { articleId_number: { articleId, number } };
  return (await tx.articleVersion.findUniqueOrThrow({ where, select: { id: true } })).id;
}

/** Every version of an article, oldest first, without its text. */
export async function listVersions(
  articleId: string,
  tx: Transaction = database(),
): Promise<(Omit<ArticleVersion, "text" | "blocks"> & { readonly length: number })[]> {
  const rows = await tx.articleVersion.findMany({
    where: { articleId },
    orderBy: { number: "asc" },
    omit: { text: true, blocks: true, articleId: true },
  });
  return rows.map((row) => ({ ...row, origin: oneOfOrNull(versionOrigins, row.origin) }));
}

type VersionRow = Omit<ArticleVersion, "blocks" | "origin"> & { blocks: Prisma.JsonValue; origin: string | null };

/** A row of the table as the rest of Galley knows it. */
export function versionOf(row: VersionRow): ArticleVersion {
  const { id, number, text, sha256, originalId, note, inserted, deleted, bounded, createdById, createdAt } = row;
  return {
    id,
    number,
    text,
    blocks: asWritten(row.blocks),
    sha256,
    origin: oneOfOrNull(versionOrigins, row.origin),
    originalId,
    note,
    inserted,
    deleted,
    bounded,
    createdById,
    createdAt,
  };
}

/** The article that has exactly this text in one of its versions, with the newest such version; the first of several. */
export async function findArticleByText(
  sha256: string,
  tx: Transaction = database(),
): Promise<{ readonly article: Article; readonly versionNumber: number } | null> {
  const row = await tx.articleVersion.findFirst({
    where: { sha256 },
    orderBy: [{ createdAt: "asc" }, { number: "desc" }],
    select: { number: true, article: true },
  });
  return row && { article: articleOf(row.article), versionNumber: row.number };
}

/** Which of the slugs that start with `stem` are taken; waits for others who are choosing one. */
export async function takenSlugs(tx: Transaction, stem: string): Promise<Set<string>> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('galley.slugs'))`;
  const rows = await tx.article.findMany({ where: { slug: { startsWith: stem } }, select: { slug: true } });
  return new Set(rows.map((row) => row.slug));
}

/** What can be told of an article when it is imported. */
export type ArticleFacts = Pick<
  Article,
  "title" | "byline" | "publishedOn" | "modifiedOn" | "site" | "address" | "language" | "direction"
>;

/** Adds an article with its first version; gives the article's id. */
export async function insertArticle(
  tx: Transaction,
  article: ArticleFacts & { slug: string; foreignReportId?: string },
  version: NewVersion,
  importedById: string,
): Promise<string> {
  const row = await tx.article.create({
    data: {
      ...article,
      publishedOn: dayColumn(article.publishedOn),
      modifiedOn: dayColumn(article.modifiedOn),
      importedById,
      versions: { create: { number: 1, createdById: importedById, ...versionRow(version) } },
    },
    select: { id: true },
  });
  return row.id;
}

/** Adds the next version of a locked article and makes it the current one; gives the version's id. */
export async function insertVersion(
  tx: Transaction,
  article: Pick<Article, "id" | "versionNumber">,
  version: NewVersion,
  facts: Partial<Pick<ArticleFacts, "title" | "modifiedOn" | "address">>,
  createdById: string,
): Promise<string> {
  const number = article.versionNumber + 1;
  const { modifiedOn, ...rest } = facts;
  const row = await tx.articleVersion.create({
    data: { articleId: article.id, number, createdById, ...versionRow(version) },
    select: { id: true },
  });
  const change = { ...rest, ...(modifiedOn !== undefined && { modifiedOn: dayColumn(modifiedOn) }) };
  await tx.article.update({ where: { id: article.id }, data: { versionNumber: number, ...change } });
  return row.id;
}

function versionRow({ blocks, ...version }: NewVersion) {
  return { ...version, length: version.text.length, blocks: toJson(blocks) };
}

/** Notes that something happened to a locked article. */
export async function touchArticle(
  tx: Transaction,
  id: string,
  at: Date,
  change: { state?: ArticleState; claimCount?: number } & Partial<ArticlePlan & CoverageCounts> = {},
): Promise<void> {
  await tx.article.update({ where: { id }, data: { lastActivityAt: at, ...change }, select: { id: true } });
}
