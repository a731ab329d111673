import "server-only";
import type { Transaction } from "@/lib/data/database";
import { sha256 } from "@/lib/data/sha256";
import { wordsHash } from "@/lib/domain/conversation/comment";
import { LogFaultFound } from "@/lib/domain/record/audit/log-fault";
import { type ToldComment, toldThreads } from "@/lib/domain/record/bundle/told/told-threads";
import { eventInBytes } from "./audit-events";

/** How many comments are read at a time: what bounds the memory. */
const chunkSize = 1000;

/** An id that comes before every other. */
const firstId = "00000000-0000-0000-0000-000000000000";

type Row = Awaited<ReturnType<typeof readComments>>[number];

/**
 * Checks that every comment has the words that the log recorded last, said by whoever the log names, and that only those
 * are emptied which were deleted, or whose author was erased. Throws LogFaultFound.
 */
export async function checkComments(tx: Transaction): Promise<void> {
  const told = new Map((await readTold(tx)).map((comment) => [comment.id, comment]));
  const erased = await readErased(tx);
  for (let rows = await readComments(tx, firstId); rows.length > 0; rows = await readComments(tx, rows.at(-1)?.id)) {
    for (const row of rows) {
      const said = told.get(row.id);
      if (!said || !isAsTold(row, said, erased)) throw new LogFaultFound({ what: "comment-changed", id: row.id });
      told.delete(row.id);
    }
  }
  for (const id of told.keys()) throw new LogFaultFound({ what: "comment-changed", id });
}

function isAsTold(row: Row, told: ToldComment, erased: ReadonlySet<string>): boolean {
  const { authorId, authorName, words, salt, wordsSha256 } = row;
  const isOutside = told.writerSha256 !== null;
  if (wordsSha256 !== told.wordsSha256 || authorId !== (isOutside ? null : told.by)) return false;
  const isEmptied = told.isDeleted || (authorId !== null && erased.has(authorId));
  if (words === null || salt === null) return isEmptied && words === null && salt === null && authorName === null;
  const writerSha256 = authorName === null ? null : wordsHash(sha256, salt, authorName);
  return !isEmptied && wordsHash(sha256, salt, words) === wordsSha256 && writerSha256 === told.writerSha256;
}

async function readTold(tx: Transaction): Promise<ToldComment[]> {
  const events = await tx.auditEvent.findMany({
    where: {
      OR: ["comment.", "draft.", "proof."].map((startsWith) => ({ type: { startsWith } })),
    },
    orderBy: { position: "asc" },
    select: { bytes: true },
  });
  return toldThreads(events.map(({ bytes }) => eventInBytes(bytes))).all();
}

/** The comments behind an id, by id. */
function readComments(tx: Transaction, after: string = firstId) {
  return tx.comment.findMany({
    where: { id: { gt: after } },
    orderBy: { id: "asc" },
    take: chunkSize,
    select: { id: true, authorId: true, authorName: true, words: true, salt: true, wordsSha256: true },
  });
}

async function readErased(tx: Transaction): Promise<ReadonlySet<string>> {
  const rows = await tx.person.findMany({ where: { salt: null }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}
