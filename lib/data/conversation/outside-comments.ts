import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { batchesOf } from "@/lib/data/batches";
import type { Transaction } from "@/lib/data/database";
import { sha256 } from "@/lib/data/sha256";
import { type CommentKind, commentSaltLength, wordsHash } from "@/lib/domain/conversation/comment";
import type { SaidByName } from "@/lib/domain/draft/said-in-note";
import { emptied } from "./comments";

/** A comment as an event tells of it: the salted hashes of its words and of its writer's name. */
type SaidInEvent = {
  readonly comment: string;
  readonly thread: string;
  readonly wordsSha256: string;
  readonly writerSha256: string;
};

/**
 * Adds what people without an account said, in this order, as a thread or at the end of one (`firstId`). They mention nobody.
 * `from` is the moment of the first; each next one is a millisecond later, so that they stay in their order.
 */
export async function insertOutsideComments(
  tx: Transaction,
  about: { readonly articleId: string; readonly claimId: string | null; readonly kind: CommentKind },
  firstId: string | null,
  said: readonly SaidByName[],
  from: Date,
): Promise<SaidInEvent[]> {
  const ids = said.map(() => randomUUID());
  const thread = firstId ?? (ids[0] as string);
  const rows = said.map(({ name, words }, i) => {
    const salt = randomBytes(commentSaltLength).toString("hex");
    return {
      ...{ ...about, id: ids[i] as string, firstId: thread, authorName: name, words, salt, mentions: [] },
      ...{ wordsSha256: wordsHash(sha256, salt, words), writtenAt: new Date(from.getTime() + i) },
    };
  });
  for (const data of batchesOf(rows)) await tx.comment.createMany({ data });
  return rows.map(({ id: comment, authorName, salt, wordsSha256 }) => ({
    ...{ comment, thread, wordsSha256, writerSha256: wordsHash(sha256, salt, authorName) },
  }));
}

/** Empties what people without an account said in these threads, as far as `isMeant`. Gives the ids of what was emptied. */
export async function emptyOutsideComments(
  tx: Transaction,
  threads: readonly string[],
  isMeant: (said: SaidByName) => boolean,
  at: Date,
): Promise<string[]> {
  const rows = await tx.comment.findMany({
    where: { firstId: { in: [...threads] }, authorName: { not: null }, emptiedAt: null },
    select: { id: true, authorName: true, words: true },
  });
  const meant = rows.filter(({ authorName, words }) => isMeant({ name: authorName ?? "", words: words ?? "" }));
  const ids = meant.map(({ id }) => id);
  await tx.comment.updateMany({
    where: { id: { in: ids } },
    data: { ...emptied(at), revision: { increment: 1 } },
  });
  return ids;
}
