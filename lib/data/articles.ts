import "server-only";
import type { Block } from "@/lib/domain/text/blocks";
import type { Direction } from "@/lib/domain/text/direction";
import { database, type Transaction } from "./database";
import type { Prisma } from "./generated/client";

export const articleStates = ["checking", "signed-off"] as const;
export type ArticleState = (typeof articleStates)[number];

/** An article's own facts, without its text. `publishedOn` is a day, as YYYY-MM-DD. */
export type Article = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly byline: string | null;
  readonly publishedOn: string | null;
  readonly language: string;
  readonly direction: Direction;
  readonly state: ArticleState;
  readonly versionNumber: number;
  readonly claimCount: number;
  readonly lastActivityAt: Date;
};

/** One immutable version. `sha256` is that of the text's UTF-8 bytes, in hex. */
export type ArticleVersion = {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sha256: string;
  readonly createdById: string;
  readonly createdAt: Date;
};

type ArticleRow = Omit<Article, "publishedOn" | "direction" | "state"> & {
  publishedOn: Date | null;
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
    publishedOn: row.publishedOn?.toISOString().slice(0, 10) ?? null,
    language: row.language,
    direction: row.direction as Direction,
    state: row.state as ArticleState,
    versionNumber: row.versionNumber,
    claimCount: row.claimCount,
    lastActivityAt: row.lastActivityAt,
  };
}

/** The article at an address, or null. */
export async function findArticle(slug: string): Promise<Article | null> {
  // Anybody can write an address; the database has no text with NUL to look for.
  if (slug.includes("\0")) return null;
  const row = await database().article.findUnique({ where: { slug } });
  return row && articleOf(row);
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

/** The same outside a transaction. */
export function readVersion(articleId: string, number: number): Promise<ArticleVersion> {
  return getVersion(database(), articleId, number);
}

function versionOf(row: {
  id: string;
  number: number;
  text: string;
  blocks: Prisma.JsonValue;
  sha256: string;
  createdById: string;
  createdAt: Date;
}): ArticleVersion {
  return {
    id: row.id,
    number: row.number,
    text: row.text,
    blocks: row.blocks as unknown as Block[],
    sha256: row.sha256,
    createdById: row.createdById,
    createdAt: row.createdAt,
  };
}

/** Which of the slugs that start with `stem` are taken; waits for others who are choosing one. */
export async function takenSlugs(tx: Transaction, stem: string): Promise<Set<string>> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('galley.slugs'))`;
  const rows = await tx.article.findMany({ where: { slug: { startsWith: stem } }, select: { slug: true } });
  return new Set(rows.map((row) => row.slug));
}

/** Adds an article with its first version; gives the article's id. */
export async function insertArticle(
  tx: Transaction,
  article: Pick<Article, "slug" | "title" | "byline" | "publishedOn" | "language" | "direction">,
  version: { text: string; blocks: readonly Block[]; sha256: string },
  importedById: string,
): Promise<string> {
  const row = await tx.article.create({
    data: {
      ...article,
      publishedOn: article.publishedOn === null ? null : new Date(`${article.publishedOn}T00:00:00Z`),
      importedById,
      versions: {
        create: {
          number: 1,
          text: version.text,
          length: version.text.length,
          blocks: version.blocks as unknown as Prisma.InputJsonValue,
          sha256: version.sha256,
          createdById: importedById,
        },
      },
    },
    select: { id: true },
  });
  return row.id;
}

/** Notes that something happened to a locked article. */
export async function touchArticle(
  tx: Transaction,
  id: string,
  at: Date,
  change: { state?: ArticleState; claimCount?: number } = {},
): Promise<void> {
  await tx.article.update({ where: { id }, data: { lastActivityAt: at, ...change } });
}
