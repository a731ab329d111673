import "server-only";
import type { Transaction } from "@/lib/data/database";
import { sha256 } from "@/lib/data/sha256";
import { wordsHash } from "@/lib/domain/conversation/comment";
import { LogFaultFound } from "@/lib/domain/record/audit/log-fault";
import { eventInBytes } from "./audit-events";

/** How many comments are read at a time: what bounds the memory. */
const chunkSize = 1000;

/** An id that comes before every other. */
const firstId = "00000000-0000-0000-0000-000000000000";

/** What the log says of a comment: who said it, the hash of its newest words, and whether it was deleted. */
type Told = { readonly authorId: string | null; readonly wordsSha256: string; readonly isDeleted: boolean };

/**
 * Checks that every comment has the words that the log recorded last, said by whoever the log names, and that only those
 * are emptied which were deleted, or whose author was erased. Throws LogFaultFound.
 */
export async function checkComments(tx: Transaction): Promise<void> {
  const told = await toldComments(tx);
  const erased = await erasedPeople(tx);
  for (let rows = await readComments(tx, null); rows.length > 0; rows = await readComments(tx, rows)) {
    for (const { id, authorId, words, salt, wordsSha256 } of rows) {
      const said = told.get(id);
      const isEmpty = words === null && salt === null;
      const fits =
        said !== undefined &&
        said.authorId === authorId &&
        said.wordsSha256 === wordsSha256 &&
        (isEmpty
          ? said.isDeleted || (authorId !== null && erased.has(authorId))
          : !said.isDeleted && wordsHash(sha256, salt ?? "", words ?? "") === wordsSha256);
      if (!fits) throw new LogFaultFound({ what: "comment-changed", id });
      told.delete(id);
    }
  }
  for (const id of told.keys()) throw new LogFaultFound({ what: "comment-changed", id });
}

/** The comments by id behind those that were read before. */
function readComments(tx: Transaction, before: readonly { readonly id: string }[] | null) {
  return tx.comment.findMany({
    where: { id: { gt: before?.at(-1)?.id ?? firstId } },
    orderBy: { id: "asc" },
    take: chunkSize,
    select: { id: true, authorId: true, words: true, salt: true, wordsSha256: true },
  });
}

async function toldComments(tx: Transaction): Promise<Map<string, Told>> {
  const events = await tx.auditEvent.findMany({
    where: { type: { in: ["comment.made", "comment.edited", "comment.deleted"] } },
    orderBy: { position: "asc" },
    select: { bytes: true },
  });
  const told = new Map<string, Told>();
  for (const { bytes } of events) {
    const event = eventInBytes(bytes);
    const before = told.get(event.subject);
    if (event.type === "comment.made")
      told.set(event.subject, { authorId: event.actor, wordsSha256: event.data.wordsSha256, isDeleted: false });
    if (event.type === "comment.edited" && before)
      told.set(event.subject, { ...before, wordsSha256: event.data.wordsSha256 });
    if (event.type === "comment.deleted" && before) told.set(event.subject, { ...before, isDeleted: true });
  }
  return told;
}

async function erasedPeople(tx: Transaction): Promise<ReadonlySet<string>> {
  const rows = await tx.person.findMany({ where: { salt: null }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}
