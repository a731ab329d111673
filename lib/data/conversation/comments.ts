import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { oneOf } from "@/lib/data/columns";
import { database, type Transaction } from "@/lib/data/database";
import { Prisma } from "@/lib/data/generated/client";
import { sha256 } from "@/lib/data/sha256";
import { type CommentKind, commentKinds, commentSaltLength, wordsHash } from "@/lib/domain/conversation/comment";
import { mentionsIn } from "@/lib/domain/conversation/mentions";

/** A comment as it is kept. `words` and `salt` are null once they were emptied; what its thread is stands at its first one. */
export type Comment = {
  readonly id: string;
  readonly articleId: string;
  readonly claimId: string | null;
  readonly kind: CommentKind;
  /** The comment that its thread begins with; its own id where it is that one. */
  readonly firstId: string;
  /** Null where its author has no account. */
  readonly authorId: string | null;
  /** The name of such an author; null of people of the desk, and once it was emptied. */
  readonly authorName: string | null;
  readonly words: string | null;
  readonly salt: string | null;
  readonly wordsSha256: string;
  readonly mentions: readonly string[];
  readonly revision: number;
  readonly writtenAt: Date;
  readonly editedAt: Date | null;
  readonly emptiedAt: Date | null;
  readonly resolvedAt: Date | null;
  /** Who resolved or reopened the thread last. */
  readonly settledById: string | null;
  /** Since when reports hold the thread; null where they do not. */
  readonly includedAt: Date | null;
};

/** What a new comment is: `author` is a person of the desk by id, or somebody without an account by name. */
export type NewComment = {
  readonly articleId: string;
  readonly claimId: string | null;
  readonly kind: CommentKind;
  /** The thread that it is said in; null where it begins one. */
  readonly firstId: string | null;
  readonly author: { readonly personId: string } | { readonly name: string };
  readonly words: string;
  readonly writtenAt: Date;
};

/** Adds a comment, with a salt of its own; gives its id, and the salted hash by which an event names its words. */
export async function insertComment(
  tx: Transaction,
  { author, firstId, words, ...comment }: NewComment,
): Promise<{ id: string; wordsSha256: string; mentions: string[] }> {
  const id = randomUUID();
  const said = saltedWords(words);
  const by = "personId" in author ? { authorId: author.personId } : { authorName: author.name };
  await tx.comment.create({ data: { ...comment, ...by, ...said, id, firstId: firstId ?? id } });
  return { id, wordsSha256: said.wordsSha256, mentions: said.mentions };
}

function saltedWords(words: string) {
  const salt = randomBytes(commentSaltLength).toString("hex");
  return { words, salt, wordsSha256: wordsHash(sha256, salt, words), mentions: mentionsIn(words) };
}

/** A comment by id, or null. */
export async function findComment(tx: Transaction, id: string): Promise<Comment | null> {
  const row = await tx.comment.findUnique({ where: { id } });
  return row && commentOf(row);
}

/** Gives a comment other words; null when it is not at that revision any more, or was emptied. */
export async function updateWords(
  tx: Transaction,
  { id, revision }: Pick<Comment, "id" | "revision">,
  words: string,
  editedAt: Date,
): Promise<{ wordsSha256: string; mentions: string[] } | null> {
  const said = saltedWords(words);
  const { count } = await tx.comment.updateMany({
    where: { id, revision, emptiedAt: null },
    data: { ...said, editedAt, revision: { increment: 1 } },
  });
  return count === 1 ? said : null;
}

/** What is left of a comment that nobody can read any more. */
export const emptied = (at: Date) => ({ words: null, salt: null, authorName: null, mentions: [], emptiedAt: at });

/** Empties a comment's words and salt for good; false when it is not at that revision any more. */
export async function emptyComment(
  tx: Transaction,
  { id, revision }: Pick<Comment, "id" | "revision">,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.comment.updateMany({
    where: { id, revision, emptiedAt: null },
    data: { ...emptied(at), revision: { increment: 1 } },
  });
  return count === 1;
}

/** The same for all that somebody ever said. */
export async function emptyCommentsOf(tx: Transaction, authorId: string, at: Date): Promise<void> {
  await tx.comment.updateMany({
    where: { authorId, emptiedAt: null },
    data: { ...emptied(at), revision: { increment: 1 } },
  });
}

/** Resolves a thread, or opens it again (`resolvedAt` null); false when it is so already. */
export async function settleThread(
  tx: Transaction,
  firstId: string,
  { resolvedAt, settledById }: { resolvedAt: Date | null; settledById: string },
): Promise<boolean> {
  const { count } = await tx.comment.updateMany({
    where: { id: firstId, resolvedAt: resolvedAt === null ? { not: null } : null },
    data: { resolvedAt, settledById },
  });
  return count === 1;
}

/** Has reports hold a thread, or no more (`includedAt` null); false when it is so already. */
export async function includeThreadRow(tx: Transaction, firstId: string, includedAt: Date | null): Promise<boolean> {
  const { count } = await tx.comment.updateMany({
    where: { id: firstId, includedAt: includedAt === null ? { not: null } : null },
    data: { includedAt },
  });
  return count === 1;
}

/** The comments of an article or of a claim, the oldest first. */
export async function listComments(
  of: { readonly articleId: string } | { readonly claimId: string },
  tx: Transaction = database(),
): Promise<Comment[]> {
  const rows = await tx.comment.findMany({ where: of, orderBy: [{ writtenAt: "asc" }, { id: "asc" }] });
  return rows.map(commentOf);
}

/** The comments of an article's threads that reports hold. */
export async function listIncludedComments(articleId: string, tx: Transaction): Promise<Comment[]> {
  const firsts = await tx.comment.findMany({ where: { articleId, includedAt: { not: null } }, select: { id: true } });
  const rows = await tx.comment.findMany({ where: { firstId: { in: firsts.map(({ id }) => id) } } });
  return rows.map(commentOf);
}

/** The comments with these ids, in no order. */
export async function listCommentsById(ids: readonly string[]): Promise<Comment[]> {
  const rows = await database().comment.findMany({ where: { id: { in: [...ids] } } });
  return rows.map(commentOf);
}

/** The comments of a thread, the oldest first. */
export async function listThread(tx: Transaction, firstId: string): Promise<Comment[]> {
  const rows = await tx.comment.findMany({ where: { firstId }, orderBy: [{ writtenAt: "asc" }, { id: "asc" }] });
  return rows.map(commentOf);
}

/**
 * The comments, newest first, that mention a person, or that others wrote after the person in a thread: of threads that
 * nobody has resolved, and of words that are still there.
 */
export async function listSaidTo(personId: string, page: { skip: number; take: number }): Promise<Comment[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT comment.id ${saidTo(personId)}
    ORDER BY comment.written_at DESC, comment.id DESC LIMIT ${page.take} OFFSET ${page.skip}`;
  const found = await database().comment.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    orderBy: [{ writtenAt: "desc" }, { id: "desc" }],
  });
  return found.map(commentOf);
}

/** How many there are of them. */
export async function countSaidTo(personId: string): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count ${saidTo(personId)}`;
  return row?.count ?? 0;
}

function saidTo(personId: string): Prisma.Sql {
  return Prisma.sql`
    FROM comment JOIN comment first ON first.id = comment.first_id
    JOIN article a ON a.id = comment.article_id AND a.archived_at IS NULL
    WHERE comment.words IS NOT NULL AND first.resolved_at IS NULL AND comment.author_id IS DISTINCT FROM ${personId}::uuid
      AND (comment.mentions @> ARRAY[${personId}::uuid]
        OR EXISTS (SELECT FROM comment own WHERE own.first_id = comment.first_id AND own.author_id = ${personId}::uuid
          AND own.words IS NOT NULL AND own.written_at < comment.written_at))
      AND NOT EXISTS (SELECT FROM comment answer WHERE answer.first_id = comment.first_id
        AND answer.author_id = ${personId}::uuid AND answer.written_at > comment.written_at)`;
}

function commentOf(row: Omit<Comment, "kind"> & { readonly kind: string }): Comment {
  return { ...row, kind: oneOf(commentKinds, row.kind) };
}
